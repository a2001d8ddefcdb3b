import type { Text } from '../../i18n/text.ts';
import type { Relation } from '../tools/graph.ts';
import { classesOf } from './classes.ts';
import { edgesIn, type EdgeRows } from './edge-rows.ts';
import { clipped, inCell, inFile, FileMistake, unlessMistaken } from './file-mistake.ts';
import { labelsIn, type LabelRows } from './label-rows.ts';
import { NodeNames } from './names.ts';
import { rowsOf } from './rows.ts';
import { edgesTaken, labelsTaken, spellings } from './taken.ts';

export interface EdgeOptions {
  maxNodes?: number;
  maxEdges?: number;
  /** A second file, `node,label`, with labels for some or all nodes. */
  labels?: string | undefined;
  /** The fewest nodes that each label needs; if it is given, there must be two different labels or more. */
  perLabel?: number;
}

/** A reader's own graph. */
export interface OwnGraph {
  /** `[n]`: as the file writes them, in order of first appearance. Each has an edge, to itself at least. */
  names: readonly Text[];
  /**
   * A single unnamed one if the file has no such column. Edges are directed, source to target, without duplicates and
   * none from a node to itself.
   */
  relations: readonly Relation[];
  /** In natural order. */
  classes: readonly Text[];
  /** `[n]`: index into the classes; −1 without a label. */
  labels: Int8Array;
  /** What was taken from the files, and what was left out. */
  said: readonly Text[];
}

/** The texts of the two files, of which one may be missing. */
interface Texts {
  edges?: string | undefined;
  labels?: string | undefined;
}

const usualNodes = 500;
const usualEdges = 5000;
const maxRelations = 8;
const maxClasses = 10;
const inBoth = (text: string): Text => ({ ja: text, en: text });

/**
 * A reader's own graph from CSV with columns `source`, `target` and perhaps `relation`; others are not used. A label
 * for a name without an edge is left out: nothing is invented for it.
 * @returns the graph, or the first mistake with its file (`edges` or `labels`), row and column, in both languages
 */
export const readEdges = (
  text: string,
  { maxNodes = usualNodes, maxEdges = usualEdges, labels, perLabel }: EdgeOptions = {},
): OwnGraph | FileMistake =>
  unlessMistaken(() => {
    const names = new NodeNames();
    const edges = inFile('edges', () => {
      const found = edgesIn(rowsOf(text, maxEdges), names);
      checkEdges(found, names, maxNodes);
      return found;
    });
    const given = inFile('labels', () => {
      const found = labels === undefined ? undefined : labelsIn(rowsOf(labels, maxEdges), names);
      checkLabels(found, perLabel);
      return found;
    });
    const of = given?.labels;
    const classes = classesOf([...(of?.values() ?? [])].map((label) => label.text));
    return {
      names: names.texts.map(inBoth),
      relations: edges.relations,
      classes: classes.texts.map(inBoth),
      labels: Int8Array.from(names.texts, (_, node) => classes.of(of?.get(node)?.text)),
      said: [
        ...edgesTaken(edges, names),
        ...(given ? labelsTaken(given, classes) : []),
        ...spellings(names),
      ],
    };
  });

/** The first mistake of one file that waits for the other: what is wrong with it whatever the other one holds. */
export function mistakeAlone({ edges, labels }: Texts): FileMistake | undefined {
  const names = new NodeNames();
  const found = unlessMistaken(() => {
    if (edges !== undefined)
      inFile('edges', () =>
        checkEdges(edgesIn(rowsOf(edges, usualEdges), names), names, usualNodes),
      );
    if (labels !== undefined) inFile('labels', () => labelsIn(rowsOf(labels, usualEdges), names));
  });
  return found instanceof FileMistake ? found : undefined;
}

function checkEdges({ relations }: EdgeRows, { texts }: NodeNames, maxNodes: number): void {
  if (texts.length > maxNodes)
    throw new FileMistake({
      ja: `ノードは${maxNodes}個までです（${texts.length}個あります）`,
      en: `At most ${maxNodes} nodes can be used; there are ${texts.length}`,
    });
  checkCount('relation', relations.length, maxRelations);
  if (relations.length === 0)
    throw new FileMistake({
      ja: 'どの行も自分自身への辺で、異なるノードを結ぶ辺がありません',
      en: 'Every row is an edge from a node to itself; none joins two nodes',
    });
}

function checkCount(column: string, count: number, most: number): void {
  if (count > most)
    throw new FileMistake({
      ja: `列「${column}」の種類は${most}までです（${count}種類あります）`,
      en: `Column “${column}” may have at most ${most} different values; it has ${count}`,
    });
}

/**
 * Checks that a file of labels has some for this graph, of not too many classes and, with `fewest`, enough to learn
 * from some and test on others.
 */
function checkLabels(said: LabelRows | undefined, fewest: number | undefined): void {
  if (said) checkSome(said);
  const labels = [...(said?.labels.values() ?? [])];
  const classes = classesOf(labels.map(({ text }) => text));
  checkCount('label', classes.texts.length, maxClasses);
  if (fewest === undefined) return;
  if (classes.texts.length < 2)
    throw new FileMistake({
      ja: '2種類以上のラベルが必要です。',
      en: 'There must be two different labels or more.',
    });
  for (const [k, name] of classes.texts.map(clipped).entries()) {
    const own = labels.filter(({ text }) => classes.of(text) === k);
    if (own.length < fewest)
      throw inCell(own[0]!.row, 'label', {
        ja: `ラベル「${name}」のノードが${own.length}個しかありません。学習用とテスト用に、${fewest}個以上が必要です。`,
        en: `Too few nodes are labelled “${name}” (${own.length}): at least ${fewest} are needed, to learn from and to test on.`,
      });
  }
}

function checkSome({ labels, strangers: [stranger] }: LabelRows): void {
  if (labels.size > 0) return;
  if (!stranger)
    throw new FileMistake({ ja: 'どの行にもラベルがありません', en: 'No row has a label' });
  const [name, almost] = [stranger.name, stranger.almost ?? ''].map(clipped);
  const hint = almost
    ? { ja: `（「${almost}」とは書き方が違います）`, en: ` (“${almost}” is written differently)` }
    : { ja: '', en: '' };
  throw inCell(stranger.row, 'node', {
    ja: `「${name!}」は辺のファイルにありません${hint.ja}。ほかのラベルのある名前も、どれもありません`,
    en: `“${name!}” has no edge${hint.en}, and neither has any other labelled name`,
  });
}
