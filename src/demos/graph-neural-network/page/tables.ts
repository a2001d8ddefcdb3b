import type { Table, TableRow } from '../../../charts/table.ts';
import { width } from '../shared/shown.ts';
import { amount, isMarked, type Scene } from './scene.ts';
import { say } from './words.ts';

const focused = (is: boolean) => (is ? { className: 'focused' } : {});

/** The nodes: each atom's share by the network, by counting atoms, and in truth. */
export function atomTable(scene: Scene): Table {
  const { lang, names, truth, counted, snapshot, symbols } = scene;
  const { shares, predictions, molecules } = snapshot.seen;
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return {
    label: say(lang, 'atoms'),
    head: (['headAtom', 'headLearned', 'headCounted', 'headTrue'] as const).map((name) =>
      say(lang, name),
    ),
    rows: symbols.map((_, atom) => ({
      key: String(atom),
      cells: [names[atom]!, ...[shares, counted, truth].map((all) => amount(all[atom]!))],
      ...focused(isMarked(scene, atom)),
    })),
    foot: [
      {
        key: 'total',
        cells: [
          say(lang, 'total'),
          amount(total(predictions)),
          amount(total(counted)),
          amount(total(molecules.map(({ tpsa }) => tpsa))),
        ],
      },
    ],
  };
}

/** The edges: the bonds with their types. */
export function bondTable({ lang, names, bonds, focus }: Scene): Table {
  const isPicked = (from: number, to: number) =>
    focus !== undefined &&
    ('atom' in focus
      ? focus.atom === from || focus.atom === to
      : focus.pair.includes(from) && focus.pair.includes(to));
  return {
    label: say(lang, 'bonds'),
    head: [say(lang, 'headBond'), say(lang, 'headType')],
    rows: bonds.map(({ from, to, type }, k) => ({
      key: String(k),
      cells: [`${names[from]!}–${names[to]!}`, say(lang, type)],
      ...focused(isPicked(from, to)),
    })),
  };
}

/** What one atom receives in one round, number by number, and what the round makes of the atom. */
export function messageTable(scene: Scene): Table {
  const { lang, names, bonds, snapshot, shown, focus, round, values } = scene;
  const { start, rounds } = snapshot.seen;
  const passed = rounds[round - 1];
  const before = round > 1 ? rounds[round - 2]!.next : start;
  const name = names[shown]!;
  const numbers = (of: Float32Array, row: number) =>
    Array.from(of.subarray(row * width, (row + 1) * width), amount);
  const own = (key: string, text: string, of: Float32Array): TableRow => ({
    key,
    cells: [text, '', ...numbers(of, shown)],
  });
  // Bond k is the directed edges 2k, from its first atom to its second, and 2k + 1, back.
  const rows = bonds.flatMap(({ from, to, type }, k): TableRow[] => {
    if (!passed || (from !== shown && to !== shown)) return [];
    const [sender, edge] = to === shown ? [from, 2 * k] : [to, 2 * k + 1];
    const cells = [names[sender]!, say(lang, type), ...numbers(passed.messages, edge)];
    return [
      { key: String(sender), cells, ...focused(focus !== undefined && isMarked(scene, sender)) },
    ];
  });
  const foot = passed
    ? [
        own('received', say(lang, values.messages), passed.received),
        own('before', say(lang, 'before', { name }), before),
        own('after', say(lang, 'after', { name }), passed.next),
      ]
    : [own('before', name, start)];
  return {
    label: say(lang, 'messagesLabel'),
    head: [
      say(lang, 'from'),
      say(lang, 'headBond'),
      ...Array.from({ length: width }, (_, k) => String(k + 1)),
    ],
    rows,
    foot,
  };
}
