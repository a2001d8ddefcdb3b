import { singles } from '../../../datasets/own/classes.ts';
import { readEdges, type OwnGraph } from '../../../datasets/own/edges.ts';
import { FileMistake } from '../../../datasets/own/file-mistake.ts';
import { quoted } from '../../../datasets/own/quoted.ts';
import { undirected } from '../../../datasets/tools/graph.ts';
import type { Text } from '../../../i18n/text.ts';
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

/** A reader's own graph, and what was taken from the files. */
export interface OwnProblem extends Problem {
  said: readonly Text[];
}

/** Without a file of labels, there are three classes for the reader to give by hand. */
export function ownProblem({ edges, labels }: OwnFiles): OwnProblem | FileMistake {
  const read = readEdges(edges, { labels });
  if (read instanceof FileMistake) return read;
  const all = read.relations.flatMap((relation) => relation.edges);
  const pairs = undirected(all);
  return {
    names: read.names,
    classes: read.classes.length > 0 ? read.classes : someClasses,
    truth: read.labels,
    edges: pairs,
    said: [...read.said, ...joined(all.length, pairs.length / 2), ...classesOfOne(read)],
  };
}

/** A graph convolution uses neither the type nor the direction of an edge. */
const joined = (edges: number, pairs: number): Text[] =>
  edges === pairs
    ? []
    : [
        {
          ja: `辺の向きと種類は使いません。辺で結ばれたノードの組は${pairs}組です。`,
          en: `Direction and type of the edges are not used; pairs of nodes that they join: ${pairs}.`,
        },
      ];

/** What is learned from is not tested on. */
const classesOfOne = ({ classes, labels }: OwnGraph): Text[] =>
  singles(
    classes.map(({ en }) => en),
    labels,
  )
    .map((name) => quoted([name]))
    .map(({ ja, en }) => ({
      ja: `ラベル${ja}のノードは1個なので、学習に使い、テストしません。`,
      en: `Only one node is labelled ${en}: it is learned from, and not tested on.`,
    }));
