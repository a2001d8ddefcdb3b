import type { Edge, Graph } from '../tools/graph.ts';
import { loadJson, type Load } from '../tools/load.ts';

const url = new URL('./data.json', import.meta.url).href;

/** Indices of the two leaders: the instructor, whom Zachary calls Mr. Hi, and the officer John A. */
export const heads = [0, 33] as const;

/**
 * Zachary's karate club: 34 members, named 1 … 34 as in the paper, 78 edges, and the club that each joined after
 * the split. Rejects if the file is missing or damaged. Licence and source: manifest.json.
 */
export async function karate(load: Load): Promise<Graph> {
  const { edges, labels } = await loadJson<{ edges: Edge[]; labels: number[] }>(load, url);
  return {
    names: labels.map((_, i) => String(i + 1)),
    edges,
    classes: [
      { ja: '師範のクラブ', en: 'the instructor’s club' },
      { ja: '役員のクラブ', en: 'the officers’ club' },
    ],
    labels: Uint8Array.from(labels),
  };
}
