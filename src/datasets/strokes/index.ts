import type { Text } from '../../i18n/text.ts';
import { gunzip } from '../tools/gunzip.ts';
import type { Load } from '../tools/load.ts';
import { normalised, strokesOf, subdivided, type Stroke } from './geometry.ts';

export { drawing, samples } from './handwriting.ts';
export type { Stroke } from './geometry.ts';
export { side } from './rasterise.ts';

const url = new URL('./data.bin', import.meta.url).href;
/** Points lie at most this far apart, in units, so that a straight line can be bent: 1.4 pixels. */
const step = 0.08;

/** One character. */
export interface Glyph {
  /** As text, to name it; empty for a symbol that is not in Unicode. */
  character: string;
  /** Centred on 0, 0, the longer side of their box 1, y downwards. */
  strokes: readonly Stroke[];
}

export interface Alphabet {
  id: string;
  title: Text;
  /** Training and test alphabets: no shape is in both. */
  split: 'train' | 'test';
  glyphs: readonly Glyph[];
}
interface Data {
  alphabets: (Omit<Alphabet, 'glyphs'> & { glyphs: [character: string, path: string][] })[];
}

/**
 * Reads the alphabets; `samples` draws their glyphs as a hand might, `drawing` what a reader drew. Rejects where
 * the file is missing or damaged. Licence, source and what counts as the same shape: manifest.json.
 */
export async function strokes(load: Load): Promise<readonly Alphabet[]> {
  const { alphabets } = JSON.parse(new TextDecoder().decode(await gunzip(await load(url)))) as Data;
  return alphabets.map((alphabet) => ({
    ...alphabet,
    glyphs: alphabet.glyphs.map(([character, path]) => ({
      character,
      strokes: normalised(strokesOf(path)).map((stroke) => subdivided(stroke, step)),
    })),
  }));
}
