import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { drawing, samples, type Alphabet, type Stroke } from '../../../datasets/strokes/index.ts';
import { greyImages, greyLevels } from '../../../datasets/tools/grey.ts';
import type { Space } from '../../../models/stroke-encoder/space.ts';
import { normalizeRows } from '../../../numerics/distances.ts';
import { choice, shuffle, type Random } from '../../../numerics/random.ts';
import { prototypeLogits, prototypes } from '../algorithm.ts';
import { queriesEach } from '../shared/episode.ts';
import type { Arm, Spaces } from './networks.ts';
import { planeOf } from './plane.ts';
import { examples } from './written.ts';

const pixels = 784;
/** Of these characters of one script the first N are the classes. */
const drawn = 10;

/** The episode that is drawn: images of ink 0 … 255, class after class. */
export interface ShownEpisode {
  /** Counts the episodes of this run. */
  number: number;
  /** The classes, by their numbers among all characters of the unseen scripts. */
  characters: readonly number[];
  support: readonly Uint8ClampedArray[];
  queries: readonly Uint8ClampedArray[];
}

/** The episode as one arm sees it. The reader's query, if there is one, is the last. */
export interface Seen {
  /** In the plane, `[…, 2]`. */
  prototypes: Float32Array;
  support: Float32Array;
  queries: Float32Array;
  /** Squared distance of each query to each prototype, `[q, n]`. */
  distances: Float32Array;
  /** Share of the prototypes' spread that the plane shows. */
  kept: number;
}

/** How many classes, and how many examples of each. */
export interface Shape {
  ways: number;
  shots: number;
}

interface Images {
  number: number;
  characters: readonly number[];
  support: Float32Array;
  queries: Float32Array;
  greySupport: readonly Uint8ClampedArray[];
  greyQueries: readonly Uint8ClampedArray[];
}

/** Holds the episode that is drawn, and what the reader puts in as a query. */
export class Shown {
  readonly #alphabets: readonly Alphabet[];
  readonly #random: Random;
  readonly #hand: Random;
  #episode: Images;
  #own: Float32Array | undefined;

  /** `random` draws episodes, `hand` the handwriting of the queries that the reader picks. */
  constructor(alphabets: readonly Alphabet[], random: Random, hand: Random) {
    this.#alphabets = alphabets;
    this.#random = random;
    this.#hand = hand;
    this.#episode = this.#write(0);
  }

  /** Another episode, of a script drawn anew. */
  next(): void {
    this.#episode = this.#write(this.#episode.number + 1);
  }

  /** Strokes in any units, x₀, y₀, x₁, y₁ …; none takes the query away. */
  draw(strokes: readonly Stroke[]): void {
    this.#own = strokes.length > 0 ? drawing(strokes) : undefined;
  }

  /** A new sample of a character, by its number among all of the unseen scripts. */
  pick(glyph: number): void {
    const strokes = this.#alphabets.flatMap(({ glyphs }) => glyphs)[glyph]?.strokes;
    if (!strokes) throw new RangeError(`there is no glyph ${glyph}`);
    this.#own = samples([strokes], this.#hand);
  }

  episode({ ways, shots }: Shape): ShownEpisode {
    const { number, characters, greySupport, greyQueries } = this.#episode;
    return {
      number,
      characters: characters.slice(0, ways),
      support: greySupport.filter((_, i) => i % examples < shots).slice(0, ways * shots),
      queries: greyQueries.slice(0, ways * queriesEach),
    };
  }

  own(): Uint8ClampedArray | undefined {
    return this.#own && greyLevels(this.#own);
  }

  seen(arm: Arm, spaces: Spaces, { ways: n, shots: k }: Shape): Seen {
    return tf.tidy(() => {
      const { support, query } = this.#embedded(spaces[arm], n, k);
      const means = prototypes(support, n, k);
      const own = arm === 'classifier' ? normalizeRows(means) : means;
      const all = tf.concat2d([own, support, query], 0);
      const centre = tf.mean(own, 0, true);
      const inner = tf.matMul(tf.sub(all, centre), tf.sub(own, centre), false, true);
      const { points, kept } = planeOf(inner.dataSync(), n);
      return {
        prototypes: points.slice(0, 2 * n),
        support: points.slice(2 * n, 2 * n * (1 + k)),
        queries: points.slice(2 * n * (1 + k)),
        distances: tf.neg(prototypeLogits(query, own)).dataSync<'float32'>().slice(),
        kept,
      };
    });
  }

  #embedded(space: Space, n: number, k: number): { support: Tensor2D; query: Tensor2D } {
    const { support, queries } = this.#episode;
    const given = new Float32Array(n * k * pixels);
    for (let c = 0; c < n; c++)
      given.set(
        support.subarray(c * examples * pixels, (c * examples + k) * pixels),
        c * k * pixels,
      );
    const asked = queries.subarray(0, n * queriesEach * pixels);
    const own = this.#own;
    const query = new Float32Array(asked.length + (own?.length ?? 0));
    query.set(asked);
    if (own) query.set(own, asked.length);
    return { support: space(given), query: space(query) };
  }

  #write(number: number): Images {
    const from = choice(this.#alphabets, this.#random);
    const before = this.#alphabets
      .slice(0, this.#alphabets.indexOf(from))
      .reduce((sum, { glyphs }) => sum + glyphs.length, 0);
    const chosen = shuffle([...from.glyphs.keys()], this.#random).slice(0, drawn);
    const copies = (count: number) =>
      samples(
        chosen.flatMap((i) => Array.from({ length: count }, () => from.glyphs[i]!.strokes)),
        this.#random,
      );
    const [support, queries] = [copies(examples), copies(queriesEach)];
    return {
      number,
      characters: chosen.map((i) => before + i),
      support,
      queries,
      greySupport: greyImages(support, pixels),
      greyQueries: greyImages(queries, pixels),
    };
  }
}
