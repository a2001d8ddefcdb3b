import { table } from '../../charts/table.ts';
import { figure, type Part } from '../../figure/figure.ts';
import type { Lang } from '../../i18n/text.ts';
import { defineView } from '../../lab/contract/view.ts';
import { matrix } from './page/matrix.ts';
import { molecule, type Side } from './page/molecule.ts';
import { pointing, type Hand } from './page/pointing.ts';
import { amount, finding, sceneOf, type Scene } from './page/scene.ts';
import { atomTable, bondTable, messageTable } from './page/tables.ts';
import { say } from './page/words.ts';
import { width } from './shared/shown.ts';
import type session from './session.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed } = stage;
  const hand = pointing();
  return figure(stage, {
    scene: (snapshot, values) =>
      hand.on((focus) => sceneOf({ snapshot, values, lang, focus, counting: fixed.counting })),
    parts: [
      {
        name: 'left',
        parts: [
          {
            name: 'drawings',
            parts: [drawing('learned', lang, hand.atomOn), drawing('truth', lang, hand.atomOn)],
          },
          messages,
        ],
      },
      { name: 'right', parts: right(lang, hand) },
    ],
    finding,
  });
});

const right = (lang: Lang, { cell, row, bond }: Hand): Part<Scene>[] => [
  {
    name: 'adjacency',
    title: say(lang, 'matrix'),
    key: bondKey(lang),
    explore: say(lang, 'exploreMatrix'),
    select: cell,
    mark: matrix,
  },
  {
    name: 'tables',
    parts: [
      { name: 'atoms', title: say(lang, 'atoms'), mark: table(atomTable, row) },
      { name: 'bonds', title: say(lang, 'bonds'), mark: table(bondTable, bond) },
    ],
  },
  { name: 'colours', text: coloursOf },
];

const drawing = (side: Side, lang: Lang, atomOn: Hand['atomOn']): Part<Scene> => ({
  name: side,
  title: (scene) => titleOf(side, scene),
  value: (scene) => say(lang, 'area', { area: amount(totalOf(side, scene)) }),
  explore: say(lang, side === 'learned' ? 'exploreLearned' : 'exploreTruth'),
  select: atomOn(side),
  mark: molecule(side),
});

function titleOf(side: Side, { lang, snapshot }: Scene): string {
  const [first, second] = snapshot.seen.molecules;
  if (!second) return say(lang, side);
  return side === 'learned'
    ? say(lang, 'ring', { true: amount(first!.tpsa) })
    : say(lang, 'triangles', { true: amount(second.tpsa) });
}

function totalOf(side: Side, { snapshot }: Scene): number {
  const { molecules, predictions } = snapshot.seen;
  if (molecules.length > 1) return predictions[side === 'learned' ? 0 : 1]!;
  return side === 'learned' ? predictions[0]! : molecules[0]!.tpsa;
}

const messages: Part<Scene> = {
  name: 'messages',
  title: ({ lang, names, shown, round }) =>
    round === 0
      ? say(lang, 'noMessages', { name: names[shown]! })
      : say(lang, 'messages', { round, name: names[shown]!, width }),
  note: ({ lang, snapshot: { seen }, values }) =>
    values.round > seen.rounds.length && seen.rounds.length > 0
      ? say(lang, 'lastRound', { rounds: seen.rounds.length })
      : '',
  mark: table(messageTable),
};

const bondKey = (lang: Lang) =>
  (['single', 'double', 'triple', 'aromatic'] as const).map((type) => ({
    text: say(lang, type),
    sample: '<rect x="0" y="1" width="10" height="10"/>',
    width: 10,
    className: type,
  }));

function coloursOf({ lang, names, snapshot }: Scene): string {
  const { colours } = snapshot.seen;
  const [start, end] = [colours[0]!, colours.at(-1)!].map((all) => new Set(all).size);
  return say(lang, 'colours', {
    n: names.length,
    start: start!,
    count: end!,
  });
}
