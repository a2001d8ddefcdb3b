import type { Table } from '../../../datasets/tools/table.ts';
import { around, follow } from '../../../layout/follow-points.ts';
import type { Window } from '../../../layout/plane-scale.ts';
import type { MetricsOf } from '../../../lab/contract/define.ts';
import type { Steering } from '../../../lab/contract/params.ts';
import { project } from '../../../numerics/pca.ts';
import type { Random } from '../../../numerics/random.ts';
import type demo from '../demo.ts';
import { measures, type Measure, type Reach, type Said } from '../shared/measures.ts';
import { ellipseOf } from './ellipse.ts';
import { firstPair } from './first-pair.ts';
import { Learner } from './learner.ts';
import { accuracyOf, fixedMeasures, nearerThan, nearestKnown, type Fixed } from './measuring.ts';
import { sampleOf, type Sample } from './sample.ts';
import { mostKnown } from './tables.ts';

type Settings = Steering<typeof demo.params>;
/** Two rows of the sample; distances are measured from the first. */
export type Pair = readonly [a: number, b: number];

/** Neighbours that are marked. */
const neighbours = 5;

/** One table, the measures of its rows, and the one that is learned. */
export class Study {
  readonly sample: Sample;
  /** Where the rows lie in the plane of the principal components: `[n, 2]`. */
  readonly before: Float32Array;
  pair: Pair;
  /** Where the map puts them: `[n, 2]`. */
  at: Float32Array;
  extent: Window;
  readonly #first: Window;
  readonly #learner: Learner;
  readonly #fixed: ReturnType<typeof fixedMeasures>;
  readonly #accuracies: Record<Fixed, number>;
  #accuracy: number | undefined;
  #fit: number | undefined;

  constructor(table: Table, { data, units, start }: Settings, random: Random) {
    this.sample = sampleOf(table, mostKnown(data), random);
    const inputs = units === 'z' ? this.sample.z : this.sample.raw;
    this.#learner = new Learner(this.sample, inputs, start);
    this.before = project(inputs, this.sample.rows.length, this.#learner.plane);
    this.#fixed = fixedMeasures(this.sample);
    this.#accuracies = Object.fromEntries(
      measures.flatMap((one) =>
        one === 'learned' ? [] : [[one, accuracyOf(this.sample, this.#fixed[one])]],
      ),
    ) as Record<Fixed, number>;
    this.pair = firstPair(this.sample, this.#fixed);
    this.at = this.#learner.at();
    this.extent = this.#first = around(this.at);
  }

  step({ rate, penalty }: Settings): void {
    this.#learner.step(rate, penalty);
    this.#accuracy = this.#fit = undefined;
    this.at = this.#learner.at();
    this.extent = follow(this.at, this.extent, this.#first);
  }

  /** The row becomes the first of the pair, and what was the first becomes the second. */
  select(row: number): void {
    const [a] = this.pair;
    if (row !== a) this.pair = [row, a];
  }

  /** What each measure says of the pair, and how often its nearest neighbour is right. */
  said(): Record<Measure, Said> {
    return Object.fromEntries(measures.map((one) => [one, this.#saidBy(one)])) as Record<
      Measure,
      Said
    >;
  }

  /** What lies around the first of the pair, by three measures: all distances, and the nearest training rows. */
  around(): { from: Record<Reach, Float32Array>; near: Record<Reach, number[]> } {
    const [a] = this.pair;
    const of = <T>(value: (measure: Reach) => T) => ({
      raw: value('raw'),
      z: value('z'),
      learned: value('learned'),
    });
    const from = of((measure) => this.#from(measure, a));
    return { from, near: of((one) => nearestKnown(this.sample, a, from[one], neighbours)) };
  }

  /** In the plane of the principal components, the directions and lengths of learned distance 1. */
  ellipse() {
    return ellipseOf(this.#learner.map, this.#learner.plane.components);
  }

  /** Computed only when it is asked for: it costs as much as a part of a step. */
  get accuracy(): number {
    return (this.#accuracy ??= this.#measureAccuracy());
  }
  get fit(): number {
    return (this.#fit ??= 1 - this.#learner.loss());
  }

  metrics(): MetricsOf<typeof demo> {
    const { raw, z, inverse, rest, lda } = this.#accuracies;
    return {
      'learned/accuracy': this.accuracy,
      'z/accuracy': z,
      'raw/accuracy': raw,
      'inverse/accuracy': inverse,
      'rest/accuracy': rest,
      'lda/accuracy': lda,
      'learned/fit': this.fit,
    };
  }

  dispose(): void {
    this.#learner.dispose();
    this.#fixed.dispose();
  }

  #measureAccuracy(): number {
    const { heldOut, labels } = this.sample;
    const nearest = Array.from(this.#learner.nearest(heldOut));
    const right = nearest.filter((known, row) => labels[heldOut + known] === labels[row]);
    return right.length / heldOut;
  }

  #from(measure: Measure, row: number): Float32Array {
    return measure === 'learned' ? this.#learner.from(row) : this.#fixed[measure](row);
  }

  #saidBy(measure: Measure): Said {
    const [a, b] = this.pair;
    const distances = this.#from(measure, a);
    return {
      distance: distances[b]!,
      nearer: nearerThan(this.sample, this.pair, distances),
      accuracy: measure === 'learned' ? this.accuracy : this.#accuracies[measure],
    };
  }
}
