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
interface OwnWorld extends World {
  said: readonly Text[];
}

/** The relation of a file without a column for it. */
const unnamed: Text = { ja: '辺', en: 'edges' };

/** The reader's own graph, or what is wrong with it. Its nodes have no features. */
export function ownWorld({ edges, labels }: OwnFiles): OwnWorld | FileMistake {
  const read = readEdges(edges, { labels, perLabel: 2 });
  if (read instanceof FileMistake) return read;
  const relationTypes = read.relations.map((relation) => {
    const name = relation.id === '' ? unnamed : relation.name;
    return { ...relation, name, ends: endsOf(name) };
  });
  const { names, classes, labels: known, said } = read;
  return { names, classes, labels: known, relationTypes, said };
}

/** Seen from the node: the edge comes in from the first of two, and goes out to the second. */
const endsOf = ({ ja, en }: Text): RelationType['ends'] => ({
  first: { ja: `← ${ja}`, en: `← ${en}` },
  second: { ja: `${ja} →`, en: `${en} →` },
});
