import type { Tensor } from '@tensorflow/tfjs-core';
import { convolutions } from '../../../models/glyph-network/model.ts';
import type { Task } from '../../../models/glyph-network/tasks.ts';
import type { Random } from '../../../numerics/random.ts';
import type { ArmName } from '../shared/counts.ts';
import type { Network } from './network.ts';
import type { Taught } from './pre-training.ts';
import { Scratch } from './scratch.ts';
import { Target, type Features } from './target.ts';

/** There are new accuracies every so many steps. */
const every = 25;

/** Accuracy on the test drawings of every arm, with each number of labels: `[counts]`. */
export type Accuracies = Readonly<Record<ArmName, readonly number[]>>;

/** How every arm stands on the target task. All of them get the same labelled drawings. */
export class Standings {
  accuracy: Accuracies;
  readonly #target: Target;
  readonly #scratch: Scratch;
  readonly #probed: Record<Taught, number[]>;
  /** One in each of the last steps before new accuracies: all in one step would stop the page. */
  readonly #measurements: readonly (() => void)[];
  #steps = 0;

  constructor(
    task: Task,
    start: readonly Tensor[],
    taught: Readonly<Record<Taught, Network>>,
    random: Random,
  ) {
    const target = new Target(task);
    this.#target = target;
    this.#scratch = new Scratch(target, start, random);
    const features = target.features(convolutions(start));
    const untrained = target.probes(features);
    this.#probed = { pretrained: untrained, shuffled: untrained };
    this.accuracy = {
      pretrained: untrained,
      shuffled: untrained,
      scratch: this.#scratch.accuracies(),
      untrained,
      pixels: target.probes(target.pixels()),
    };
    this.#measurements = [
      ...this.#scratch.measurements(),
      ...this.#probing('shuffled', taught.shuffled, features),
      ...this.#probing('pretrained', taught.pretrained, features),
    ];
  }

  /** Follows a step of pre-training. */
  step(rate: number): void {
    this.#scratch.step(rate);
    const left = every - 1 - (this.#steps++ % every);
    this.#measurements.at(-1 - left)?.();
    if (left > 0) return;
    this.accuracy = { ...this.accuracy, ...this.#probed, scratch: this.#scratch.accuracies() };
  }

  /** In one step the features of a network are computed, in the next the probes are fitted to them. */
  #probing(arm: Taught, network: Network, features: Features): (() => void)[] {
    return [
      () => (features = this.#target.features(network.backbone)),
      () => (this.#probed[arm] = this.#target.probes(features)),
    ];
  }

  dispose(): void {
    this.#scratch.dispose();
    this.#target.dispose();
  }
}
