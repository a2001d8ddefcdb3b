import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { metricsOf } from '../../../lab/contract/define.ts';
import {
  centreRate,
  hitRate,
  objectRate,
  questions,
  topAccuracy,
  type Question,
} from '../../../models/scene-classifier/evaluation.ts';
import type { HeldOut } from '../../../models/scene-classifier/lessons.ts';
import type { SceneModel } from '../../../models/scene-classifier/model.ts';
import { removalTest } from '../../../models/scene-classifier/removal.ts';
import { last, type Head } from '../../../models/tools/image-classifier.ts';
import { correlation } from '../../../numerics/correlation.ts';
import { peak } from '../../../numerics/pointing.ts';
import { lookInto, type Known, type Way } from './insight.ts';

export const heads: readonly Head[] = ['flatten', 'gap'];

/** One network over the held-out scenes: where it points, and what it would miss. */
function measure(known: Known, way: Way, { heldOut, asked, test }: Trial) {
  const { logits, maps } = tf.tidy(() => {
    const { logits, maps } = lookInto(known, heldOut.images, way);
    return { logits, maps };
  });
  const cells = maps[0]!.length / heldOut.objects.length;
  const mapOf = ({ scene, kind }: Question) =>
    maps[kind]!.subarray(scene * cells, (scene + 1) * cells);
  const { hottest, random } = test.falls(known, mapOf);
  const brightest = test.falls(known, test.brightness(Math.sqrt(cells))).hottest;
  return {
    mapOf,
    accuracy: topAccuracy(logits, heldOut),
    hits: hitRate(asked, mapOf),
    falls: { hottest, random, brightest },
  };
}

/** What both are measured on. */
interface Trial {
  heldOut: HeldOut;
  asked: readonly Question[];
  test: ReturnType<typeof removalTest>;
}

/** How far two networks' maps of the held-out scenes agree, over all that the scenes show. */
export interface Agreement {
  /** Median correlation of their maps before ReLU. */
  alike: number;
  /** Share of the questions in which their hottest positions are at most one cell apart, in any direction. */
  together: number;
}
type Scores = Record<Head, ReturnType<typeof measure>> & { agreement: Agreement };

/**
 * Both networks over the held-out scenes, as they were when the game began: so it does not matter how often somebody
 * looks, nor at which layer.
 */
export class Game {
  /** Shares of the pointing game that the centre of every image wins, and a random object of every scene. */
  readonly centre: number;
  readonly object: number;
  readonly #models: Record<Head, SceneModel>;
  readonly #trial: Trial;
  #players: Record<Head, Tensor[]>;
  #played: { way: Way; scores: Scores } | undefined;

  constructor(models: Record<Head, SceneModel>, heldOut: HeldOut, clutter: Float32Array) {
    const asked = questions(heldOut);
    this.#models = models;
    this.#trial = { heldOut, asked, test: removalTest(heldOut, clutter) };
    this.centre = centreRate(asked);
    this.object = objectRate(asked, heldOut);
    this.#players = this.#copies();
  }

  /** From now on it is played as the networks are now. */
  begin(): void {
    this.dispose();
    this.#players = this.#copies();
    this.#played = undefined;
  }

  play(way: Way): Scores {
    const known = this.#played?.way;
    if (known?.depth !== way.depth || known.average !== way.average)
      this.#played = { way, scores: this.#scores(way) };
    return this.#played!.scores;
  }

  /** Of the way it was played last. */
  metrics() {
    const { flatten, gap } = this.play(this.#played?.way ?? { depth: last, average: true });
    const { brightest, random } = flatten.falls;
    const hits = { flatten: flatten.hits, gap: gap.hits, object: this.object, centre: this.centre };
    const fall = { flatten: flatten.falls.hottest, gap: gap.falls.hottest };
    return {
      ...metricsOf('hits', hits),
      ...metricsOf('fall', { ...fall, bright: brightest, random }),
      ...metricsOf('accuracy', { flatten: flatten.accuracy, gap: gap.accuracy }),
    };
  }

  dispose(): void {
    heads.forEach((head) => tf.dispose(this.#players[head]));
  }

  #copies(): Record<Head, Tensor[]> {
    const copies = (head: Head) => this.#models[head].parameters.map((p) => tf.clone(p));
    return { flatten: copies('flatten'), gap: copies('gap') };
  }

  #scores(way: Way): Scores {
    const of = (head: Head) => {
      const { network } = this.#models[head];
      return measure({ network, parameters: this.#players[head] }, way, this.#trial);
    };
    const [flatten, gap] = [of('flatten'), of('gap')];
    const pairs = this.#trial.asked.map((q) => [flatten.mapOf(q), gap.mapOf(q)] as const);
    const alike = median(pairs.map(([a, b]) => correlation(a, b)));
    const together = pairs.filter(([a, b]) => apart(a, b) <= 1).length / pairs.length;
    return { flatten, gap, agreement: { alike, together } };
  }
}

/** Rows or columns between the hottest cells of two square maps, whichever are more; infinite for a level map. */
function apart(a: Float32Array, b: Float32Array): number {
  const columns = Math.sqrt(a.length);
  const [p, q] = [peak(a), peak(b)];
  if (p === undefined || q === undefined) return Infinity;
  const rows = Math.floor(p / columns) - Math.floor(q / columns);
  return Math.max(Math.abs(rows), Math.abs((p % columns) - (q % columns)));
}

/** The middle one, or the upper of the two in the middle. */
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1]!;
