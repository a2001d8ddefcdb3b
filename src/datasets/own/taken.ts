import type { Text } from '../../i18n/text.ts';
import type { ClassNames } from './classes.ts';
import type { EdgeRows } from './edge-rows.ts';
import type { LabelRows } from './label-rows.ts';
import { clipped } from './file-mistake.ts';
import { sameName, type NodeNames } from './names.ts';
import { quoted } from './quoted.ts';

/** What was taken from a file of edges, and what was not. */
export function edgesTaken(taken: EdgeRows, names: NodeNames): Text[] {
  const { relations, repeated, loops, unused } = taken;
  const edges = relations.reduce((sum, { edges: { length } }) => sum + length, 0);
  const [nodes, types] = [names.texts.length, relations.length];
  const isTyped = relations.some(({ id }) => id !== '');
  return [
    ...rowsRead(taken, { ja: '辺', en: 'Edges' }),
    {
      ja: `ノード${nodes}個、辺${edges}本${isTyped ? `、関係${types}種類` : ''}。`,
      en: `${some(nodes, 'node')}, ${some(edges, 'edge')}${isTyped ? `, ${some(types, 'relation type')}` : ''}.`,
    },
    ...when(loops, {
      ja: `除いたもの：ノードから自分自身への辺${loops}本。`,
      en: `Left out: ${some(loops, 'edge')} from a node to itself.`,
    }),
    ...when(repeated, {
      ja: `除いたもの：重複した辺${repeated}行。`,
      en: `Left out: ${some(repeated, 'repeated edge')}.`,
    }),
    ...unusedColumns(unused),
  ];
}

/** What was taken from a file of labels, and what was not. */
export function labelsTaken(taken: LabelRows, classes: ClassNames): Text[] {
  const { labels, repeated, unused } = taken;
  return [
    ...rowsRead(taken, { ja: 'ラベル', en: 'Labels' }),
    {
      ja: `ラベルのあるノード${labels.size}個、ラベル${classes.texts.length}種類。`,
      en: `${some(labels.size, 'labelled node')}, ${some(classes.texts.length, 'different label')}.`,
    },
    ...strangersLeftOut(taken),
    ...when(repeated, {
      ja: `除いたもの：重複したラベル${repeated}行。`,
      en: `Left out: ${some(repeated, 'repeated label')}.`,
    }),
    ...withoutLabel(taken),
    ...classes.said,
    ...unusedColumns(unused),
  ];
}

/** An empty cell is no label, and neither is what programs write in its place. */
function withoutLabel({ gaps }: LabelRows): Text[] {
  const words = quoted(new Set(gaps.map(sameName).filter((gap) => gap !== '')));
  const isEmpty = words.en === '';
  return when(gaps.length, {
    ja: `ラベルのない行：${gaps.length}行（空のセル${isEmpty ? '' : `、または${words.ja}`}）。`,
    en: `Rows without a label: ${gaps.length} (an empty cell${isEmpty ? '' : `, or ${words.en}`}).`,
  });
}

function strangersLeftOut({ labels, strangers }: LabelRows): Text[] {
  const named = labels.size + strangers.length;
  const names = quoted(strangers.map(({ name }) => name));
  const almost = strangers.filter((one) => one.almost !== undefined).slice(0, 1);
  return [
    ...when(strangers.length, {
      ja: `除いたもの：ラベルのある名前${named}個のうち、辺のない${strangers.length}個（${names.ja}）。`,
      en: `Left out: ${strangers.length} of ${some(named, 'labelled name')}, without an edge (${names.en}).`,
    }),
    ...almost.map((one) => ({
      ja: `「${clipped(one.name)}」とノード「${clipped(one.almost ?? '')}」は別の名前とします。同じものなら、書き方をそろえてください。`,
      en: `“${clipped(one.name)}” and the node “${clipped(one.almost ?? '')}” count as different names; if they are one, write both alike.`,
    })),
  ];
}

/** Names that the files write in more than one way. */
export function spellings({ twice }: NodeNames): Text[] {
  const [first = ['', '']] = twice;
  const [one, other] = first.map(clipped);
  return when(twice.size, {
    ja: `書き方が違っても同じ名前とみなしたもの：${twice.size}個（「${one!}」と「${other!}」など）。`,
    en: `Names taken as one though written in two ways: ${twice.size}, such as “${one!}” and “${other!}”.`,
  });
}

/** Which file the sentences are about, and its rows. */
const rowsRead = ({ read }: EdgeRows | LabelRows, file: Text): Text[] =>
  read.said.map(({ ja, en }, i) =>
    i > 0 ? { ja, en } : { ja: `${file.ja}：${ja}`, en: `${file.en}: ${en}` },
  );

const unusedColumns = (unused: readonly string[]): Text[] =>
  when(unused.length, {
    ja: `使わない列：${quoted(unused).ja}。`,
    en: `Columns not used: ${quoted(unused).en}.`,
  });

const when = (count: number, text: Text): Text[] => (count > 0 ? [text] : []);
const some = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
