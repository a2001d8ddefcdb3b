import type { Recipe } from '../tools/recipe.ts';
import { jsonOf, textOf } from '../tools/text.ts';
import { alphabets, type Selection } from './alphabets.ts';
import { normalised, strokesOf } from './geometry.ts';
import manifest from './manifest.json' with { type: 'json' };
import { rasterise, side } from './rasterise.ts';

type Fonts = Record<string, { chars: { d: string }[] } | undefined>;
/** A glyph with what it is compared by. */
interface Candidate {
  alphabet: Selection;
  character: string;
  path: string;
  look: Float32Array;
}

/** What ships: the alphabets with the glyphs that are left. */
export function select(fonts: Fonts): object[] {
  const kept: Candidate[] = [];
  for (const candidate of alphabets.flatMap((alphabet) => candidates(alphabet, fonts)))
    if (!kept.some((other) => isAlike(candidate, other))) kept.push(candidate);
  const glyphsOf = (alphabet: Selection) => kept.filter((one) => one.alphabet === alphabet);
  for (const split of ['train', 'test'] as const) {
    const n = kept.filter(({ alphabet }) => alphabet.split === split).length;
    if (n !== manifest.glyphs[split]) throw new RangeError(`${n} glyphs to ${split}`);
  }
  return alphabets.map((alphabet) => ({
    id: alphabet.id,
    title: alphabet.title,
    split: alphabet.split,
    glyphs: glyphsOf(alphabet).map(({ character, path }) => [character, path]),
  }));
}

function candidates(alphabet: Selection, fonts: Fonts): Candidate[] {
  return Object.entries(alphabet.glyphs).flatMap(([from, run]) => {
    const characters = typeof run === 'number' ? new Array<string>(run).fill('') : Array.from(run);
    return characters.map((character, i) => {
      const path = fonts[alphabet.font]?.chars[Number(from) + i]?.d;
      if (!path) throw new RangeError(`no glyph ${Number(from) + i} in ${alphabet.font}`);
      return { alphabet, character, path, look: look(path) };
    });
  });
}

/** The glyph's image with mean 0 and norm 1, so that a product of two is their correlation. */
function look(path: string): Float32Array {
  const image = new Float32Array(side * side);
  rasterise(normalised(strokesOf(path)), 1.2, image);
  const mean = image.reduce((sum, ink) => sum + ink, 0) / image.length;
  const centred = image.map((ink) => ink - mean);
  const norm = Math.sqrt(centred.reduce((sum, ink) => sum + ink * ink, 0));
  return centred.map((ink) => ink / norm);
}

function isAlike(a: Candidate, b: Candidate): boolean {
  const { acrossSplit, withinSplit } = manifest.alike;
  let correlation = 0;
  for (let i = 0; i < a.look.length; i++) correlation += a.look[i]! * b.look[i]!;
  return correlation > (a.alphabet.split === b.alphabet.split ? withinSplit : acrossSplit);
}

export default {
  source: 'hersheytext.json from npm’s hersheytext 2.0.0, a devDependency',
  installed: ['node_modules/hersheytext/hersheytext.json'],
  make: (source) => [jsonOf({ alphabets: select(JSON.parse(textOf(source)) as Fonts) })],
} satisfies Recipe;
