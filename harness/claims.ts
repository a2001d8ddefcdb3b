import type { Claim, ClaimEvidence, Moment, Plan, Run } from '../src/lab/contract/claims.ts';
import type { AnySetup } from '../src/lab/contract/define.ts';
import { defaults, type Params, type Values } from '../src/lab/contract/params.ts';
import type { Reply } from '../src/lab/engine/protocol.ts';
import { frameOf, nodeHost } from './host.ts';
import { demoOf } from './registry.ts';

/** The seeds on which every claim is measured. */
export const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** On so many of the seeds a claim must hold. */
export const enough = 9;

export type Trial = ClaimEvidence['claims'][string]['seeds'][number];

/** Tests the claims of one demo on one seed. Runs that differ in nothing but what is drawn are run once and shared. */
export class ClaimTrials {
  readonly #slug: string;
  readonly #seed: number;
  readonly #played = new Map<string, Promise<Run<AnySetup>>>();

  constructor(slug: string, seed: number) {
    this.#slug = slug;
    this.#seed = seed;
  }

  /** Runs and measures a claim. Throws if a session fails or a number is not finite. */
  async try(claim: Claim): Promise<Trial> {
    const runs: Record<string, Run<AnySetup>> = {};
    for (const [name, plan] of Object.entries(claim.runs)) runs[name] = await this.#run(plan);
    const measured = { ...claim.measure(runs) };
    for (const [name, number] of Object.entries(measured))
      if (!Number.isFinite(number))
        throw new Error(`${this.#slug}, seed ${this.#seed}: ${name} is ${number}`);
    return { seed: this.#seed, holds: claim.holds(measured), measured };
  }

  async #run({ values: turned, steps }: Plan<AnySetup>): Promise<Run<AnySetup>> {
    const { params } = await demoOf(this.#slug);
    // The defaults come first, so equal values are in the same order.
    const values = { ...defaults(params), ...turned } as Values<Params>;
    // What is only drawn differently is the same run.
    const told = Object.entries(values).filter(([name]) => params[name]?.affects !== 'draw');
    const key = JSON.stringify([told, steps]);
    const run = this.#played.get(key) ?? this.#play(values, steps);
    this.#played.set(key, run);
    return run;
  }

  async #play(values: Values<Params>, steps: number): Promise<Run<AnySetup>> {
    const host = nodeHost();
    const open = { type: 'open', demo: this.#slug, values, seed: this.#seed } as const;
    const first = moment(await host.obey(open));
    const last = moment(await host.obey({ type: 'advance', values, steps }));
    await host.close();
    return { first, last };
  }
}

function moment(reply: Reply): Moment<AnySetup> {
  const { step, snapshot, metrics } = frameOf(reply);
  const metric = (name: string) => {
    const value = metrics[name];
    if (value === undefined)
      throw new RangeError(
        `${name} was not measured at step ${step}, only ${Object.keys(metrics).join(', ')}`,
      );
    return value;
  };
  return { step, snapshot, metric };
}
