import { penguins } from '../../../datasets/penguins/index.ts';
import type { Load } from '../../../datasets/tools/load.ts';
import { rowCount, type Column, type Table } from '../../../datasets/tools/table.ts';
import { wine } from '../../../datasets/wine/index.ts';
import type { Steering } from '../../../lab/contract/params.ts';
import { normal, type Random } from '../../../numerics/random.ts';
import { moments } from '../../../numerics/standardise.ts';
import type demo from '../demo.ts';
import { clouds } from './clouds.ts';

type Name = Steering<typeof demo.params>['data'];

/** Directions of the shared disturbance, and its standard deviation along each, in units of the columns' own. */
const directions = 2;
const strength = 10;
const noiseColumns = 100;

/** With the noise columns the training rows are few; elsewhere the limit keeps the steps of a large own table short. */
export const mostKnown = (name: Name): number => (name === 'noise' ? 45 : 400);

/** The table of an option. Throws where it is to be the reader's own and there is none. */
export async function tableOf(
  name: Name,
  { load, own, random }: { load: Load; own: Table | undefined; random: Random },
): Promise<Table> {
  switch (name) {
    case 'plain':
      return wine(load);
    case 'drift':
      return disturbed(await wine(load), random);
    case 'noise':
      return withNoise(await wine(load), random);
    case 'clouds':
      return clouds(random);
    case 'penguins':
      return penguins(load);
    case 'own':
      if (!own) throw new Error('no table was given');
      return own;
  }
}

/**
 * Simulated drift of an instrument: every row is moved by random amounts along the same few random directions, which
 * mix all columns and say nothing of the class.
 */
function disturbed(table: Table, random: Random): Table {
  const d = table.columns.length;
  const { deviation } = moments(table.values, d);
  const along = Array.from({ length: directions }, () => unitVector(d, random));
  const values = table.values.slice();
  for (let row = 0; row < rowCount(table); row++)
    for (const direction of along) {
      const amount = strength * normal(random);
      direction.forEach((part, j) => (values[row * d + j]! += amount * part * deviation[j]!));
    }
  return { ...table, values };
}

function unitVector(d: number, random: Random): number[] {
  const vector = Array.from({ length: d }, () => normal(random));
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return vector.map((value) => value / length);
}

/** Columns of normal noise to the right of the others. */
function withNoise(table: Table, random: Random): Table {
  const d = table.columns.length;
  const all = d + noiseColumns;
  const column = (i: number): Column => ({
    name: { ja: `雑音${i + 1}`, en: `noise ${i + 1}` },
    decimals: 2,
  });
  const values = Float32Array.from({ length: rowCount(table) * all }, (_, at) => {
    const j = at % all;
    return j < d ? table.values[Math.trunc(at / all) * d + j]! : normal(random);
  });
  const noise = Array.from({ length: noiseColumns }, (_, i) => column(i));
  return { ...table, columns: [...table.columns, ...noise], values };
}
