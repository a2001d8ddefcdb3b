import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor2D } from '@tensorflow/tfjs-core';
import type { Digits } from '../../../datasets/digits/index.ts';
import { digitEmbedding, HeldOut } from '../../../models/digit-embedding/index.ts';
import { normalizeRows } from '../../../numerics/distances.ts';
import { fork, type Random } from '../../../numerics/random.ts';
import {
  batchHard,
  distances,
  kindOf,
  mine,
  nearestNegatives,
  plainDistance,
  shares,
  squaredDistance,
  tripletLosses,
  type Distance,
  type Kind,
  type Triplets,
} from '../algorithm.ts';
import { ways, type Way } from '../shared/names.ts';

export type Space = 'plane' | 'sphere' | 'free' | 'ball';
export const dimensionsOf: Record<Space, number> = { plane: 2, sphere: 3, free: 16, ball: 16 };

/** Rows of the data set and the digits that they are said to be. */
export interface Batch {
  rows: Int32Array;
  labels: Uint8Array;
}
interface Settings {
  margin: number;
  distance: Distance;
}
/** A batch as one network placed it, and the triplets that were chosen from it. */
interface Look {
  between: Float64Array;
  labels: Uint8Array;
  margin: number;
  triplets: Triplets;
}

/**
 * One network for each way to choose negatives, all with the same initial weights. They share nothing else, but learn
 * side by side as copies of one network: a step is one pass, whose loss is the sum of their mean losses.
 */
export class Arms {
  readonly heldOut: readonly HeldOut[];
  readonly #network: ReturnType<typeof digitEmbedding>;
  readonly #randoms: readonly Random[];
  #looks: readonly Look[] = [];
  #isStale = false;

  constructor(data: Digits, space: Space, random: Random) {
    const placed = space === 'sphere' || space === 'ball' ? { placed: normalizeRows } : {};
    const options = { d: dimensionsOf[space], copies: ways.length, ...placed };
    this.#network = digitEmbedding(data.images, options, random);
    this.#randoms = ways.map(() => fork(random));
    this.heldOut = heldOutOf(data, this.#network);
  }

  /** Has every network choose triplets from a batch, without learning from them. */
  look({ rows, labels }: Batch, { margin, distance }: Settings, together?: Way): void {
    const n = rows.length;
    const all = this.#network.embed(rows);
    const part = all.length / ways.length;
    this.#looks = ways.map((way, k) => {
      const between = distances(all.subarray(k * part, (k + 1) * part), n, distance);
      const seen = { between, labels, margin };
      return { ...seen, triplets: choose(together ?? way, seen, this.#randoms[k]!) };
    });
  }

  /** One step of Adam for every network; `together` has all of them choose in one way. */
  learn(batch: Batch, settings: Settings & { rate: number }, together?: Way): void {
    this.look(batch, settings, together);
    const triplets = joined(this.#looks, batch.rows.length);
    if (triplets.anchor.length > 0)
      this.#network.learn(batch.rows, (z) => sumOfMeans(z, triplets, settings), settings.rate);
    this.#isStale = true;
  }

  /** The held-out images as they lie now: worked out when they are asked for, not at every step. */
  get now(): readonly HeldOut[] {
    if (this.#isStale) for (const one of this.heldOut) one.update();
    this.#isStale = false;
    return this.heldOut;
  }

  /** Of all triplets of the last batch, the share of each kind; how many were chosen, and which share of those is hard. */
  seen(k: number): { shares: Record<Kind, number>; chosen: number; chosenHard: number } {
    const { between, labels, margin, triplets } = this.#looks[k]!;
    const chosen = triplets.anchor.length;
    const d = (a: number, other: number) => between[a * labels.length + other]!;
    const hard = triplets.anchor.reduce((sum, a, i) => {
      const kind = kindOf(d(a, triplets.positive[i]!), d(a, triplets.negative[i]!), margin);
      return sum + (kind === 'hard' ? 1 : 0);
    }, 0);
    const chosenHard = chosen > 0 ? hard / chosen : 0;
    return { shares: shares(between, labels, margin), chosen, chosenHard };
  }

  dispose(): void {
    this.#network.dispose();
  }
}

function choose(way: Way, { between, labels, margin }: Omit<Look, 'triplets'>, random: Random) {
  if (way === 'nearest') return nearestNegatives(between, labels);
  if (way === 'batch-hard') return batchHard(between, labels);
  return mine(between, labels, way, margin, random);
}

/** Each network's part of one embedding of the held-out images, which the first to update asks for. */
function heldOutOf(data: Digits, { dimensions, embed }: ReturnType<typeof digitEmbedding>) {
  let all: Float32Array = new Float32Array();
  return ways.map((_, k) => {
    const own = (rows: Int32Array): Float32Array => {
      if (k === 0) all = embed(rows);
      const part = rows.length * dimensions;
      return all.slice(k * part, (k + 1) * part);
    };
    return new HeldOut(data, { dimensions, embed: own });
  });
}

interface Joined extends Triplets {
  /** One over the number of its network's triplets. */
  weights: Float32Array;
}

/** All networks' triplets, by the rows of their joint embedding `[ways · n, d]`. */
function joined(looks: readonly Look[], n: number): Joined {
  const count = looks.reduce((sum, { triplets }) => sum + triplets.anchor.length, 0);
  const rows = () => new Int32Array(count);
  const all = { anchor: rows(), positive: rows(), negative: rows() };
  const weights = new Float32Array(count);
  let next = 0;
  looks.forEach(({ triplets: { anchor, positive, negative } }, k) => {
    for (let i = 0; i < anchor.length; i++, next++) {
      all.anchor[next] = k * n + anchor[i]!;
      all.positive[next] = k * n + positive[i]!;
      all.negative[next] = k * n + negative[i]!;
      weights[next] = 1 / anchor.length;
    }
  });
  return { ...all, weights };
}

function sumOfMeans(z: Tensor2D, triplets: Joined, { margin, distance }: Settings): Scalar {
  const pick = (which: Int32Array): Tensor2D => tf.gather(z, tf.tensor1d(which, 'int32'));
  const losses = tripletLosses(
    pick(triplets.anchor),
    pick(triplets.positive),
    pick(triplets.negative),
    margin,
    distance === 'plain' ? plainDistance : squaredDistance,
  );
  return tf.sum(tf.mul(losses, tf.tensor1d(triplets.weights)));
}
