import type { Recipe } from '../tools/recipe.ts';
import { jsonOf, textOf } from '../tools/text.ts';
import manifest from './manifest.json' with { type: 'json' };

/** A class, or a folder that holds classes and folders. */
interface Entry {
  id: number;
  name: string;
  parent?: number;
}
interface Dependency {
  source: number;
  target: number;
}

/** Rows of [class, folder], the folder as "vis.operator.layout", and of [importing class, imported class]. */
export function library(entries: readonly Entry[], dependencies: readonly Dependency[]) {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const folders = new Set(entries.map(({ parent }) => parent));
  const classes = entries.filter(({ id }) => !folders.has(id));
  if (classes.length !== manifest.nodes || dependencies.length !== manifest.dependencies)
    throw new RangeError(`${classes.length} classes, ${dependencies.length} dependencies`);
  const index = new Map(classes.map(({ id }, i) => [id, i]));
  return {
    nodes: classes.map(({ name, parent }) => [name, pathOf(byId, parent).join('.')] as const),
    links: dependencies.map(({ source, target }) => [index.get(source), index.get(target)]),
  };
}

/** From the library's packages down; its own name, the root, is left out. */
function pathOf(byId: ReadonlyMap<number, Entry>, id: number | undefined): string[] {
  const folder = byId.get(id ?? -1);
  return folder?.parent === undefined ? [] : [...pathOf(byId, folder.parent), folder.name];
}

const folder = 'node_modules/vega-datasets/data';
export default {
  source: 'data/flare.json and data/flare-dependencies.json from npm’s vega-datasets 3.2.1, a devDependency', // prettier-ignore
  installed: [`${folder}/flare.json`, `${folder}/flare-dependencies.json`],
  make: (classes, dependencies) => [
    jsonOf(
      library(
        JSON.parse(textOf(classes)) as Entry[],
        JSON.parse(textOf(dependencies)) as Dependency[],
      ),
    ),
  ],
} satisfies Recipe;
