import type { Recipe } from '../tools/recipe.ts';
import { jsonOf, textOf } from '../tools/text.ts';
import manifest from './manifest.json' with { type: 'json' };

interface Original {
  nodes: { name: string; group: number }[];
  links: { source: number; target: number; value: number }[];
}

/** "Mlle.Baptistine" → "Mlle. Baptistine", "OldMan" → "Old Man", "CountessdeLo" → "Countess de Lo". */
export const spelled = (name: string): string =>
  name
    .replace(/(?<=\.)(?=\w)/g, ' ')
    .replace(/(?<=[a-z])(?=[A-Z\d])/g, ' ')
    .replace('Countessde', 'Countess de');

/** Rows of [name, group] and [node, node, chapters], the smaller index first. */
export function network({ nodes, links }: Original) {
  const groups = new Set(nodes.map(({ group }) => group));
  if (
    nodes.length !== manifest.nodes ||
    links.length !== manifest.edges ||
    groups.size !== manifest.groups
  )
    throw new RangeError(
      `${nodes.length} characters in ${groups.size} groups, ${links.length} pairs`,
    );
  return {
    nodes: nodes.map(({ name, group }) => [spelled(name), group] as const),
    links: links.map(({ source, target, value }) => [
      Math.min(source, target),
      Math.max(source, target),
      value,
    ]),
  };
}

export default {
  source: 'data/miserables.json from npm’s vega-datasets 3.2.1, a devDependency',
  installed: ['node_modules/vega-datasets/data/miserables.json'],
  make: (source) => [jsonOf(network(JSON.parse(textOf(source)) as Original))],
} satisfies Recipe;
