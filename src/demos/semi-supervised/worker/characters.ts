import * as tf from '@tensorflow/tfjs-core';
import type { Rank, Tensor2D } from '@tensorflow/tfjs-core';
import { side, type Alphabet } from '../../../datasets/strokes/index.ts';
import { greyImages } from '../../../datasets/tools/grey.ts';
import { averagePool, flatten } from '../../../numerics/layers.ts';
import { pca, project } from '../../../numerics/pca.ts';
import { fork, type Random } from '../../../numerics/random.ts';
import type { Round } from '../shared/rounds.ts';
import { classes, classesOf, draw, type Drawings } from './drawings.ts';
import { createEncoder } from './encoder.ts';
import { propagated } from './propagation.ts';
import { ceiling, selfTrain, type Space } from './rounds.ts';
import { givenLabels, shareRight, toggleGiven, type Side, type Study } from './study.ts';

const pixels = side ** 2;
/** Steps between two looks at the features. */
const every = 5;
/** Mean squared distance from the mean to which pixels are scaled: about that of the learned features. */
const spread = 10;

/** Characters of an unseen script, on features that are learned from other scripts and on their pixels. */
export class Characters implements Study {
  readonly truth: Int32Array;
  readonly classes: readonly string[];
  readonly images: readonly Uint8ClampedArray[];
  readonly given: Uint8Array;
  readonly #drawings: Drawings;
  readonly #encoder: ReturnType<typeof createEncoder>;
  readonly #pixels: Space;
  readonly #pixelPoints: Float32Array;
  readonly #pixelsAll: number;
  #learned: Space;
  /** Embedded, but not yet judged. */
  #next: Space | undefined;
  #points: Float32Array | undefined;
  #threshold: number;
  #rounds: { learned: Round[]; pixels: Round[] };
  #propagation: number;
  #all: number;
  #steps = 0;

  constructor(
    alphabets: readonly Alphabet[],
    { data, labels, threshold }: { data: string; labels: number; threshold: number },
    random: Random,
  ) {
    const script = alphabets.find(({ id }) => id === data);
    if (!script) throw new RangeError(`there is no script ${data}`);
    this.#drawings = draw(script, labels, fork(random));
    const { n, labelled, characters, images } = this.#drawings;
    this.truth = classesOf(n);
    this.classes = characters;
    this.images = greyImages(images, pixels);
    this.given = Uint8Array.from({ length: n }, (_, i) => Number(i < labelled));
    this.#encoder = createEncoder(
      alphabets.filter(({ split }) => split === 'train'),
      random,
    );
    this.#pixels = this.#scaledPixels();
    const small = tf.tidy(() => atHalfSize(this.#pixels.x));
    this.#pixelPoints = planeOf(small);
    small.dispose();
    this.#threshold = threshold;
    this.#learned = this.#embedded();
    this.#all = ceiling(this.#learned);
    this.#pixelsAll = ceiling(this.#pixels);
    this.#rounds = { learned: this.#trained(this.#learned), pixels: this.#trained(this.#pixels) };
    this.#propagation = this.#propagated();
  }

  step({ threshold, rate }: { threshold: number; rate: number }): void {
    this.#encoder.learn(rate);
    if (threshold !== this.#threshold) {
      this.#threshold = threshold;
      this.#selfTrain();
    }
    // In two steps, because either part takes as long as a step of the encoder.
    const since = ++this.#steps % every;
    if (since === every - 1) this.#next = this.#embedded();
    if (since === 0) this.#look();
  }

  sides(): readonly [Side, Side] {
    this.#points ??= planeOf(this.#learned.x);
    const { learned, pixels } = this.#rounds;
    return [
      { points: this.#points, rounds: learned, all: this.#all },
      { points: this.#pixelPoints, rounds: pixels, all: this.#pixelsAll },
    ];
  }

  last(): readonly [Round, Round] {
    return [this.#rounds.learned.at(-1)!, this.#rounds.pixels.at(-1)!];
  }

  accuracy() {
    const [first] = this.#rounds.learned;
    return { labelled: first!.accuracy, propagation: this.#propagation, all: this.#all };
  }

  toggle(example: number): void {
    toggleGiven(this.given, example);
    this.#selfTrain();
    this.#propagation = this.#propagated();
  }

  dispose(): void {
    this.#encoder.dispose();
    free(this.#learned);
    free(this.#pixels);
    if (this.#next) free(this.#next);
  }

  /** Starts anew from the labels, on the features of the step before. */
  #look(): void {
    free(this.#learned);
    this.#learned = this.#next ?? this.#embedded();
    this.#next = undefined;
    this.#points = undefined;
    this.#rounds = { ...this.#rounds, learned: this.#trained(this.#learned) };
    this.#all = ceiling(this.#learned);
    this.#propagation = this.#propagated();
  }

  #selfTrain(): void {
    this.#rounds = { learned: this.#trained(this.#learned), pixels: this.#trained(this.#pixels) };
  }

  #trained(space: Space): Round[] {
    return selfTrain(space, this.given, this.#threshold);
  }

  #propagated(): number {
    const { x, heldOut, heldOutTruth } = this.#learned;
    const labels = givenLabels(this.truth, this.given);
    return shareRight(propagated(x, labels, heldOut, classes).heldOut, heldOutTruth);
  }

  #embedded(): Space {
    const { embed } = this.#encoder;
    const { images, heldOut } = this.#drawings;
    return this.#space(embed(images), embed(heldOut));
  }

  #scaledPixels(): Space {
    const { images, heldOut } = this.#drawings;
    const rows = (ink: Float32Array) => tf.tensor2d(ink, [ink.length / pixels, pixels]);
    const [x, asked] = tf.tidy(() => {
      const all = rows(images);
      const off = tf.squaredDifference(all, tf.mean(all, 0, true));
      const scale = tf.sqrt(tf.div(spread, tf.mean(tf.sum(off, 1))));
      return [tf.mul(all, scale), tf.mul(rows(heldOut), scale)] as [Tensor2D, Tensor2D];
    });
    return this.#space(x, asked);
  }

  #space(x: Space['x'], heldOut: Space['heldOut']): Space {
    return { x, truth: this.truth, heldOut, heldOutTruth: classesOf(heldOut.shape[0]), classes };
  }
}

const free = ({ x, heldOut }: Space): void => tf.dispose([x, heldOut]);

/** The rows' first two principal components: `[n, d] → [n, 2]`. */
function planeOf(x: Tensor2D): Float32Array {
  const [n, d] = x.shape;
  const rows = x.dataSync();
  return project(rows, n, pca(rows, n, d, 2));
}

/** Images at half the resolution, `[n, 784] → [n, 196]`: for their plane it is enough. */
const atHalfSize = (x: Tensor2D): Tensor2D =>
  flatten(averagePool(tf.reshape<Rank.R4>(x, [-1, side, side, 1])));
