import { samples, type Alphabet } from '../../../datasets/strokes/index.ts';
import type { Random } from '../../../numerics/random.ts';

/** Examples of each character, and handwritings of each that are asked about. */
export const examples = 5;
const asked = 2;

/** Characters of scripts that training never sees, each written several times. */
export interface Written {
  /** `[m · 5 · 784]`, character after character. */
  support: Float32Array;
  /** `[m · 784]` each. */
  queries: readonly Float32Array[];
  /** Which script each character is of, `[m]`. */
  script: Int32Array;
}

export function writeAll(alphabets: readonly Alphabet[], random: Random): Written {
  const strokes = alphabets.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.strokes));
  const repeated = strokes.flatMap((one) => Array.from({ length: examples }, () => one));
  return {
    support: samples(repeated, random),
    queries: Array.from({ length: asked }, () => samples(strokes, random)),
    script: Int32Array.from(alphabets.flatMap(({ glyphs }, i) => glyphs.map(() => i))),
  };
}
