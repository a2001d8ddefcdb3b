import type { Recipe } from '../tools/recipe.ts';
import { jsonOf, textOf } from '../tools/text.ts';
import manifest from './manifest.json' with { type: 'json' };

/** Rows of 13 measurements and the cultivar, out of the file's lines behind the first. */
export function rows(csv: string): number[][] {
  const [head, ...lines] = csv.trim().split(/\r?\n/);
  if (!head?.startsWith(`${manifest.rows},13,`) || lines.length !== manifest.rows)
    throw new RangeError(`${lines.length} wines behind "${head ?? ''}"`);
  return lines.map((line, i) => {
    const row = line.split(',').map(Number);
    if (row.length !== 14 || !row.every(Number.isFinite))
      throw new RangeError(`line ${i + 2} is not 14 numbers`);
    return row;
  });
}

export default {
  source:
    'wine_data.csv from scikit-learn, in sklearn/datasets/data/ ' +
    '(Debian: apt-get download python3-sklearn && dpkg -x python3-sklearn_*.deb .)',
  installed: ['/usr/lib/python3/dist-packages/sklearn/datasets/data/wine_data.csv'],
  make: (source) => [jsonOf({ rows: rows(textOf(source)) })],
} satisfies Recipe;
