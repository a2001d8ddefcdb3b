import { readEdges } from '../../../datasets/own/edges.ts';
import { FileMistake } from '../../../datasets/own/file-mistake.ts';
import { undirected } from '../../../datasets/tools/graph.ts';
import type { Lang, Text } from '../../../i18n/text.ts';
import type { Problem } from './problem.ts';

/** The text of the reader's CSV files. */
interface OwnFiles {
  edges: string;
  labels?: string | undefined;
}
const someClasses: readonly Text[] = ['A', 'B', 'C'].map((letter) => ({
  ja: `組${letter}`,
  en: `group ${letter}`,
}));

/** A reader's own graph. Without a file of labels, there are three classes for the reader to give by hand. */
export function ownProblem({
  edges,
  labels,
}: OwnFiles): (Problem & { said: readonly Text[] }) | FileMistake {
  const read = readEdges(edges, { labels });
  if (read instanceof FileMistake) return read;
  return {
    names: read.names,
    classes: read.classes.length > 0 ? read.classes : someClasses,
    truth: read.labels,
    said: read.said,
    // A graph convolution uses neither the type nor the direction of an edge.
    edges: undirected(read.relations.flatMap((relation) => relation.edges)),
  };
}

/** Thirty pupils of an invented school, ten in each of three classes: friends are mostly in the same class. */
function pupils(lang: Lang): Required<OwnFiles> {
  const all = Array.from({ length: 30 }, (_, i) => i);
  const classOf = (i: number) => Math.floor(i / 10);
  const mate = (i: number, further: number) => 10 * classOf(i) + ((i + further) % 10);
  const friends = all.flatMap((i) => [
    [i, mate(i, 1)],
    [i, mate(i, 3)],
    ...(i % 4 === 0 ? [[i, (i + 13) % 30]] : []),
  ]);
  const name = { ja: (k: number) => `${k + 1}組`, en: (k: number) => `class ${k + 1}` }[lang];
  return {
    edges: ['source,target', ...friends.map(([a, b]) => `${a! + 1},${b! + 1}`)].join('\n'),
    labels: ['node,label', ...all.map((i) => `${i + 1},${name(classOf(i))}`)].join('\n'),
  };
}

const [ja, en] = [pupils('ja'), pupils('en')];
export const examples = {
  edges: { ja: ja.edges, en: en.edges },
  labels: { ja: ja.labels ?? '', en: en.labels ?? '' },
};
