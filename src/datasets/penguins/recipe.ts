import type { Recipe } from '../tools/recipe.ts';
import { jsonOf, textOf } from '../tools/text.ts';
import manifest from './manifest.json' with { type: 'json' };

const measurements = [
  'Beak Length (mm)',
  'Beak Depth (mm)',
  'Flipper Length (mm)',
  'Body Mass (g)',
] as const;
const species = ['Adelie', 'Chinstrap', 'Gentoo'];

type Bird = Record<(typeof measurements)[number], number | null> & { Species: string };

/** Rows of four measurements and the species' index; birds with a gap are left out. */
export function rows(birds: readonly Bird[]): number[][] {
  const kept = birds
    .map((bird) => [...measurements.map((name) => bird[name]), species.indexOf(bird.Species)])
    .filter((row): row is number[] => !row.includes(null));
  const { original, dropped } = manifest.rows;
  if (birds.length !== original || birds.length - kept.length !== dropped)
    throw new RangeError(`${birds.length} birds, ${kept.length} of them without a gap`);
  if (kept.some((row) => row.at(-1) === -1)) throw new RangeError('a bird of an unknown species');
  return kept;
}

export default {
  source: 'data/penguins.json from npm’s vega-datasets 3.2.1, a devDependency',
  installed: ['node_modules/vega-datasets/data/penguins.json'],
  make: (source) => [jsonOf({ rows: rows(JSON.parse(textOf(source)) as Bird[]) })],
} satisfies Recipe;
