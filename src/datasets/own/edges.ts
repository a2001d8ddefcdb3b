import type { Text } from '../../i18n/text.ts';
import type { Relation } from '../tools/graph.ts';
import { inCell, inFile, inRow, FileMistake, unlessMistaken } from './file-mistake.ts';
import { rowsOf, type Rows } from './rows.ts';

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
  /** `[n]`, in order of first appearance. */
  names: readonly Text[];
  /** A single unnamed one if the file has no third column. Edges are directed, source to target, without duplicates. */
  relations: readonly Relation[];
  classes: readonly Text[];
  /** `[n]`: index into the classes; −1 without a label. */
  labels: Int8Array;
  /** What was taken from the files, and what was left out. */
  said: readonly Text[];
}

const maxRelations = 8;
const maxClasses = 10;
const inBoth = (text: string): Text => ({ ja: text, en: text });

/**
 * A reader's own graph from CSV with the header `source,target` or `source,target,relation`.
 * @returns the graph, or the first mistake with its file (`edges` or `labels`), row and column, in both languages
 */
export const readEdges = (
  text: string,
  { maxNodes = 500, maxEdges = 5000, labels, perLabel }: EdgeOptions = {},
): OwnGraph | FileMistake =>
  unlessMistaken(() => {
    const names = new Map<string, number>();
    const { relations, taken } = inFile('edges', () => {
      const rows = rowsOf(text, maxEdges);
      const found = relationsOf(rows, names);
      checkNodes(names.size, maxNodes);
      return { relations: found, taken: rows.said };
    });
    const said = inFile('labels', () => {
      const found = labelsOf(labels, names, maxNodes);
      checkNodes(names.size, maxNodes);
      checkLabels(found, perLabel);
      return found;
    });
    const classes = classesOf(said);
    return {
      names: [...names.keys()].map(inBoth),
      relations,
      classes: classes.map(inBoth),
      labels: Int8Array.from(names.values(), (node) => classes.indexOf(said.get(node) ?? '')),
      said: taken,
    };
  });

/** Numbers the nodes in order of first appearance. */
function relationsOf({ header, rows }: Rows, names: Map<string, number>): Relation[] {
  checkHeader(header, [
    ['source', 'target'],
    ['source', 'target', 'relation'],
  ]);
  const found = new Map<string, Relation & { edges: [number, number][] }>();
  const known = new Set<string>();
  for (const { number, cells } of rows) {
    const [from, to] = ['source', 'target'].map((column, i) =>
      node(names, number, column, cells[i]!),
    );
    if (from === to)
      throw inRow(number, {
        ja: `「${cells[0]!}」が自分自身への辺があります`,
        en: `“${cells[0]!}” has an edge to itself`,
      });
    const id = cells[2] ?? '';
    if (header.length === 3 && id === '')
      throw inCell(number, 'relation', { ja: '空です', en: 'the cell is empty' });
    const relation = found.get(id) ?? { id, name: inBoth(id), symmetric: false, edges: [] };
    found.set(id, relation);
    const key = JSON.stringify([id, from, to]);
    if (!known.has(key)) relation.edges.push([from!, to!]);
    known.add(key);
  }
  checkCount('relation', found.size, maxRelations);
  return [...found.values()];
}

/** The label of each node; this file may add nodes without edges. No file, no labels. */
function labelsOf(
  text: string | undefined,
  names: Map<string, number>,
  maxNodes: number,
): Map<number, string> {
  const said = new Map<number, string>();
  if (text === undefined) return said;
  const { header, rows } = rowsOf(text, maxNodes);
  checkHeader(header, [['node', 'label']]);
  for (const { number, cells } of rows) {
    const which = node(names, number, 'node', cells[0]!);
    if (cells[1] === '') throw inCell(number, 'label', { ja: '空です', en: 'the cell is empty' });
    if (said.has(which))
      throw inCell(number, 'node', {
        ja: `「${cells[0]!}」が2回あります`,
        en: `“${cells[0]!}” occurs twice`,
      });
    said.set(which, cells[1]!);
  }
  return said;
}

/** The node's number; a new node gets the next one. */
function node(names: Map<string, number>, row: number, column: string, name: string): number {
  if (name === '') throw inCell(row, column, { ja: '空です', en: 'the cell is empty' });
  const number = names.get(name) ?? names.size;
  names.set(name, number);
  return number;
}

function checkHeader(header: readonly string[], allowed: readonly (readonly string[])[]): void {
  const is = header.join().toLowerCase();
  if (allowed.some((columns) => columns.join() === is)) return;
  const [ja, en] = [' か ', ' or '].map((or) =>
    allowed.map((columns) => columns.join(',')).join(or),
  );
  throw inRow(1, {
    ja: `見出しは ${ja!} としてください（いまは ${header.join(',')} です）`,
    en: `the header must be ${en!}; it is ${header.join(',')}`,
  });
}

function checkNodes(count: number, most: number): void {
  if (count > most)
    throw new FileMistake({
      ja: `ノードは${most}個までです（${count}個あります）`,
      en: `At most ${most} nodes can be used; there are ${count}`,
    });
}

function checkCount(column: string, count: number, most: number): void {
  if (count > most)
    throw new FileMistake({
      ja: `列「${column}」の種類は${most}までです（${count}種類あります）`,
      en: `Column “${column}” may have at most ${most} different values; it has ${count}`,
    });
}

const classesOf = (said: ReadonlyMap<number, string>): string[] =>
  [...new Set(said.values())].sort((a, b) => (a < b ? -1 : 1));

/** Checks that there are not too many labels and, with `fewest`, enough to learn from some and test on others. */
function checkLabels(said: ReadonlyMap<number, string>, fewest: number | undefined): void {
  const classes = classesOf(said);
  checkCount('label', classes.length, maxClasses);
  if (fewest === undefined) return;
  if (classes.length < 2)
    throw new FileMistake({
      ja: '2種類以上のラベルが必要です。',
      en: 'There must be two different labels or more.',
    });
  for (const one of classes) {
    const { length } = [...said.values()].filter((label) => label === one);
    if (length < fewest)
      throw new FileMistake({
        ja: `ラベル「${one}」のノードが${length}個しかありません。学習用とテスト用に、${fewest}個以上が必要です。`,
        en: `Too few nodes are labelled “${one}” (${length}): at least ${fewest} are needed, to learn from and to test on.`,
      });
  }
}
