import type { ArmName, Arms } from './arms.ts';
import { flatten } from './slice.ts';

const followed = ['maml', 'first', 'reptile', 'joint'] as const satisfies readonly ArmName[];
type Followed = (typeof followed)[number];
const every = 5;
const length = 40;

/** Where the initial weights were lately: every fifth step of the last 200. */
export class Trails {
  #steps = 0;
  readonly #past: Record<Followed, Float32Array[]> = { maml: [], first: [], reptile: [], joint: [] };

  remember(arms: Arms): void {
    if (this.#steps++ % every !== 0) return;
    for (const arm of followed) {
      const past = this.#past[arm];
      past.push(flatten(arms.parameters(arm)));
      if (past.length > length) past.shift();
    }
  }

  of(arm: Followed): readonly Float32Array[] {
    return this.#past[arm];
  }
}
