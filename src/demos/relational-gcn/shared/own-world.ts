import { readEdges } from '../../../datasets/own/edges.ts';
import { FileMistake } from '../../../datasets/own/file-mistake.ts';
import type { Text } from '../../../i18n/text.ts';
import type { RelationType, World } from './world.ts';

/** The text of the reader's CSV files. */
interface OwnFiles {
  edges: string;
  labels: string;
}

/** A reader's own graph, and what was taken from the files. */
export interface OwnWorld extends World {
  said: readonly Text[];
}

/** The reader's own graph, or what is wrong with it. Its nodes have no features. */
export function ownWorld({ edges, labels }: OwnFiles): OwnWorld | FileMistake {
  const read = readEdges(edges, { labels, perLabel: 2 });
  if (read instanceof FileMistake) return read;
  const relationTypes = read.relations.map((relation) => ({
    ...relation,
    ends: endsOf(relation.id),
  }));
  const { names, classes, labels: known, said } = read;
  return { names, classes, labels: known, relationTypes, said };
}

/** Seen from the node: the edge comes in from the first of two, and goes out to the second. */
function endsOf(id: string): RelationType['ends'] {
  const inBoth = (text: string): Text => ({ ja: text.trim(), en: text.trim() });
  return { first: inBoth(`← ${id}`), second: inBoth(`${id} →`) };
}

/**
 * Sixty people of a made-up town: each lives in one of six streets, plays for one of six clubs and knows another. The
 * label is the half of the town in which a person votes: it follows from the street and not from the club.
 */
function town(
  [lives, plays, knows]: readonly [string, string, string],
  [person, street, club]: readonly [string, string, string],
  [north, south]: readonly [string, string],
): OwnFiles {
  const people = Array.from({ length: 60 }, (_, i) => i);
  const streetOf = (i: number) => (i * 7 + Math.floor(i / 6)) % 6;
  const edges = people.flatMap((i) => [
    `${person} ${i + 1},${street} ${streetOf(i) + 1},${lives}`,
    `${person} ${i + 1},${club} ${((i * 5 + Math.floor(i / 4)) % 6) + 1},${plays}`,
    `${person} ${i + 1},${person} ${((i * 11 + 17) % 60) + 1},${knows}`,
  ]);
  const labels = people.map((i) => `${person} ${i + 1},${streetOf(i) < 3 ? north : south}`);
  return {
    edges: ['source,target,relation', ...edges].join('\n'),
    labels: ['node,label', ...labels].join('\n'),
  };
}

const ja = town(['住む', '所属', '知人'], ['人', '通り', 'クラブ'], ['北', '南']);
const en = town(
  ['lives in', 'plays for', 'knows'],
  ['person', 'street', 'club'],
  ['north', 'south'],
);
export const examples = {
  edges: { ja: ja.edges, en: en.edges },
  labels: { ja: ja.labels, en: en.labels },
};
