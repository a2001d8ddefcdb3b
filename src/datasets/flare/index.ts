import { pairsOf, undirected, type Edge, type Graph } from '../tools/graph.ts';
import { loadJson, type Load } from '../tools/load.ts';
import { tellingNoFolder } from './words.ts';

const url = new URL('./data.json', import.meta.url).href;

export interface Flare extends Graph {
  /** `[n]`: the words of each class's name, without those that name a folder of the library. */
  words: readonly (readonly string[])[];
}
interface Data {
  nodes: [name: string, folder: string][];
  links: Edge[];
}

/**
 * The 220 classes of the Flare library and their imports: 764, of which 56 are mutual, so 708 edges. A class's label is
 * its package, the first part of its folder: 10 packages of 1 … 71 classes. Rejects where the file is missing or
 * damaged. Licence and source: manifest.json.
 */
export async function flare(load: Load): Promise<Flare> {
  const { nodes, links } = await loadJson<Data>(load, url);
  const names = nodes.map(([name]) => name);
  const folders = nodes.map(([, folder]) => folder);
  const packageOf = folders.map((folder) => folder.split('.')[0]!);
  const packages = [...new Set(packageOf)];
  return {
    names,
    edges: pairsOf(undirected(links)),
    classes: packages.map((name) => ({ ja: name, en: name })),
    labels: Uint8Array.from(packageOf, (name) => packages.indexOf(name)),
    words: tellingNoFolder(names, folders),
  };
}
