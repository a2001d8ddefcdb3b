import type { Recipe } from '../tools/recipe.ts';
import { gunzip } from '../tools/gunzip.ts';
import manifest from './manifest.json' with { type: 'json' };

const [n, pixels] = manifest.images.shape as [number, number];

/** One line an image: 64 grey levels, row by row, then the digit. Written as all labels, then all images. */
export function pack(csv: string): Uint8Array {
  const lines = csv.trim().split('\n');
  if (lines.length !== n) throw new RangeError(`${lines.length} images where ${n} are expected`);
  const packed = new Uint8Array(n * (1 + pixels));
  lines.forEach((line, i) => {
    const numbers = line.split(',').map(Number);
    const levels = numbers.slice(0, -1);
    const [label = NaN] = numbers.slice(-1);
    if (levels.length !== pixels || !levels.every((level) => isWholeUpTo(level, manifest.levels)))
      throw new RangeError(`line ${i + 1} is not ${pixels} levels from 0 to ${manifest.levels}`);
    if (!isWholeUpTo(label, 9)) throw new RangeError(`line ${i + 1} does not end in a digit`);
    packed[i] = label;
    packed.set(levels, n + i * pixels);
  });
  return packed;
}

const isWholeUpTo = (value: number, most: number) =>
  Number.isInteger(value) && value >= 0 && value <= most;

export default {
  source:
    'digits.csv.gz from scikit-learn, in sklearn/datasets/data/ ' +
    '(Debian: apt-get download python3-sklearn && dpkg -x python3-sklearn_*.deb .)',
  installed: ['/usr/lib/python3/dist-packages/sklearn/datasets/data/digits.csv.gz'],
  make: async (source) => [
    pack(new TextDecoder().decode(await gunzip(source as Uint8Array<ArrayBuffer>))),
  ],
} satisfies Recipe;
