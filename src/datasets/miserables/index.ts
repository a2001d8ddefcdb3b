import type { Graph } from '../tools/graph.ts';
import { loadJson, type Load } from '../tools/load.ts';
import manifest from './manifest.json' with { type: 'json' };

const url = new URL('./data.json', import.meta.url).href;

export interface Miserables extends Graph {
  /** For each edge, in how many chapters the two appear together. */
  weights: readonly number[];
}
interface Data {
  nodes: [name: string, group: number][];
  links: [from: number, to: number, chapters: number][];
}

/**
 * Co-appearances in *Les Misérables*: 77 characters, 254 pairs with the number of chapters, 11 groups of
 * 1 … 14 characters. Rejects where the file is missing or damaged. Licence and source: manifest.json.
 */
export async function miserables(load: Load): Promise<Miserables> {
  const { nodes, links } = await loadJson<Data>(load, url);
  return {
    names: nodes.map(([name]) => name),
    edges: links.map(([from, to]) => [from, to]),
    weights: links.map(([, , chapters]) => chapters),
    classes: Array.from({ length: manifest.groups }, (_, i) => ({
      ja: `組${i}`,
      en: `group ${i}`,
    })),
    labels: Uint8Array.from(nodes, ([, group]) => group),
  };
}
