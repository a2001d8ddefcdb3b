import { drawing, samples, type Alphabet, type Stroke } from '../../../datasets/strokes/index.ts';
import { greyLevels } from '../../../datasets/tools/grey.ts';
import type { Space } from '../../../models/stroke-encoder/space.ts';
import type { Random } from '../../../numerics/random.ts';
import { ways } from './evaluation.ts';
import { compared, distancesIn, type Compared } from './trials.ts';

/** The reader's own trial. Pad 0 is the query, 1 … 5 the examples. */
export interface Own {
  /** What the network sees of each pad, ink 0 … 255; undefined is blank. */
  images: (Uint8ClampedArray | undefined)[];
  learned: Compared;
  pixels: Compared;
}

/** Holds what the reader has put on the pads. */
export class OwnPads {
  readonly #glyphs: readonly (readonly Stroke[])[];
  readonly #amount: number;
  readonly #random: Random;
  readonly #pads: (Float32Array | undefined)[] = Array.from({ length: ways + 1 });

  /** `alphabets`: what can be picked; `amount`: the variation of the handwriting in which it is written. */
  constructor(alphabets: readonly Alphabet[], amount: number, random: Random) {
    this.#glyphs = alphabets.flatMap(({ glyphs }) => glyphs.map(({ strokes }) => strokes));
    this.#amount = amount;
    this.#random = random;
  }

  /** Strokes in any units, x₀, y₀, x₁, y₁ …; none empties the pad. */
  draw(pad: number, strokes: readonly Stroke[]): void {
    this.#pads[this.#checked(pad)] = strokes.length > 0 ? drawing(strokes) : undefined;
  }

  /** A new sample of a glyph, by its number among all that can be picked. */
  pick(pad: number, glyph: number): void {
    const strokes = this.#glyphs[glyph];
    if (!strokes) throw new RangeError(`there is no glyph ${glyph}`);
    this.#pads[this.#checked(pad)] = samples([strokes], this.#random, this.#amount);
  }

  /** The trial as it stands; undefined while every pad is blank. */
  compare(spaces: { learned: Space; pixels: Space }, threshold: number): Own | undefined {
    if (this.#pads.every((pad) => pad === undefined)) return undefined;
    return {
      images: this.#pads.map((pad) => pad && greyLevels(pad)),
      learned: compared(this.#distances(spaces.learned), threshold),
      pixels: compared(this.#distances(spaces.pixels)),
    };
  }

  #distances(space: Space): Float32Array {
    const distances = new Float32Array(ways).fill(NaN);
    const [query, ...examples] = this.#pads;
    const filled = [...examples.keys()].filter((i) => examples[i]);
    if (!query || filled.length === 0) return distances;
    const found = distancesIn(space, [[query, ...filled.map((i) => examples[i]!)]]);
    filled.forEach((i, at) => (distances[i] = found[at]!));
    return distances;
  }

  #checked(pad: number): number {
    if (!Number.isInteger(pad) || pad < 0 || pad > ways)
      throw new RangeError(`there is no pad ${pad}`);
    return pad;
  }
}
