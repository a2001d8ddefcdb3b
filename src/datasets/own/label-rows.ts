import type { Text } from '../../i18n/text.ts';
import { classKey } from './classes.ts';
import { columnsOf } from './columns.ts';
import { gephisColumns, labelColumns } from './headers.ts';
import { clipped, inCell } from './file-mistake.ts';
import { isGap } from './gaps.ts';
import { comparing, type NodeNames } from './names.ts';
import type { Rows } from './rows.ts';

/** A label, and the row that gives it. */
interface Label {
  text: string;
  row: number;
}
/** What a file of labels holds. Each row is one of: a label, a repetition, without a label, a name without an edge. */
export interface LabelRows {
  read: Rows;
  /** Of the nodes that have one. */
  labels: ReadonlyMap<number, Label>;
  /** Rows that say once more what an earlier one says. */
  repeated: number;
  /** What stands in each row without a label. */
  gaps: readonly string[];
  /** Names that no edge has, with a node's name that is almost the same. */
  strangers: readonly { name: string; row: number; almost: string | undefined }[];
  unused: readonly string[];
}

/** Reads the labels of nodes with these names; no node is added. Throws a FileMistake. */
export function labelsIn(read: Rows, names: NodeNames): LabelRows {
  const { header, rows } = read;
  const isGephis = header.some((cell) => cell.toLowerCase() === 'id');
  const { at, unused } = columnsOf(read, isGephis ? gephisColumns : labelColumns);
  const compared = comparing(rows.map(({ cells }) => cells[at.node]!));
  const labels = new Map<number, Label>();
  const others = new Map<string, Label>();
  const strangers: LabelRows['strangers'][number][] = [];
  const gaps: string[] = [];
  let repeated = 0;
  for (const { number: row, cells } of rows) {
    const wrong = (column: number, text: Text) => inCell(row, header[column]!, text);
    const [text, label] = [cells[at.node]!, cells[at.label]!];
    const name = compared(text);
    if (name === '') throw wrong(at.node, { ja: '空です', en: 'the cell is empty' });
    if (isGap(label)) {
      gaps.push(label);
      continue;
    }
    const node = names.find(name, text);
    const before = node === undefined ? others.get(name) : labels.get(node);
    if (before && classKey(before.text) !== classKey(label)) throw wrong(at.label, otherwise(text, before)); // prettier-ignore
    if (before) repeated++;
    else if (node !== undefined) labels.set(node, { text: label, row });
    else {
      others.set(name, { text: label, row });
      strangers.push({ name: text, row, almost: names.almost(name) });
    }
  }
  return { read, labels, repeated, gaps, strangers, unused };
}

function otherwise(name: string, { text, row }: Label): Text {
  const [whose, what] = [clipped(name), clipped(text)];
  return {
    ja: `「${whose}」のラベルは${row}行目では「${what}」です`,
    en: `“${whose}” has the label “${what}” in row ${row}`,
  };
}
