import { tableOf, type Table } from '../../../datasets/tools/table.ts';
import { normal, type Random } from '../../../numerics/random.ts';

const rowsOfEach = 45;
const spread = 0.3;
const noiseColumns = 10;

/** The two clouds of each class lie at opposite corners of a square, so that both classes have the same mean. */
const corners = [
  { x: 1, y: 1, label: 0 },
  { x: -1, y: -1, label: 0 },
  { x: 1, y: -1, label: 1 },
  { x: -1, y: 1, label: 1 },
] as const;

/** Made-up rows: two columns hold the clouds, ten more hold noise. */
export function clouds(random: Random): Table {
  const rows = corners.flatMap(({ x, y, label }) =>
    Array.from({ length: rowsOfEach }, () => [
      x + spread * normal(random),
      y + spread * normal(random),
      ...Array.from({ length: noiseColumns }, () => normal(random)),
      label,
    ]),
  );
  return tableOf(rows, columns, target);
}

const columns = Array.from({ length: 2 + noiseColumns }, (_, i) => ({
  name: { ja: `列${i + 1}`, en: `column ${i + 1}` },
  decimals: 2,
}));
const target = {
  name: { ja: 'クラス', en: 'class' },
  classes: ['A', 'B'].map((name) => ({ ja: `クラス${name}`, en: `class ${name}` })),
};
