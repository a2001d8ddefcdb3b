import { classOf, counts } from '../../datasets/wardrobe/words.ts';
import { announcer } from '../../figure/announcer.ts';
import { figure } from '../../figure/figure.ts';
import type { KeyItem } from '../../figure/key.ts';
import type { PanelSpec } from '../../figure/panel.ts';
import type { Lang } from '../../i18n/text.ts';
import { defineView } from '../../lab/contract/view.ts';
import { askedImage } from './page/asked.ts';
import { finding, groupsOf, percent, sceneOf, type Reader, type Scene } from './page/scene.ts';
import { tableMark } from './page/table.ts';
import { pointOf, tradeMark } from './page/trade.ts';
import { wardrobeMark } from './page/wardrobe.ts';
import { say } from './page/words.ts';
import { copies } from './shared/arrangement.ts';
import type session from './session.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed, root, act, turn, redraw } = stage;
  const boots = classOf({ garment: counts.garments - 1, colour: 0, pattern: 0 });
  const reader: Reader = { of: fixed.isUnseen.indexOf(true, boots), copy: 0, edited: undefined };
  const speak = announcer(root);
  const another = () => {
    reader.copy = (reader.copy + 1) % copies;
    redraw();
  };
  const describe = (of: number, attribute: number) => {
    reader.edited = of;
    act('describe', { of, attribute });
  };
  const restore = () => {
    reader.edited = undefined;
    act('restore');
    speak(say(lang, 'restored'));
  };
  return figure(stage, {
    scene: (snapshot, { gamma, method }): Scene =>
      sceneOf(snapshot, { fixed, lang, reader, gamma, method }),
    parts: [
      wardrobe(lang, reader, { another, redraw }),
      { name: 'asked', plain: askedImage(lang, { another, restore }) },
      {
        name: 'descriptions',
        title: say(lang, 'bars'),
        explore: say(lang, 'tableKeys'),
        mark: tableMark(describe),
        note: say(lang, 'tableNote'),
      },
      trade(lang, (gamma) => turn('gamma', gamma)),
      { name: 'groups', text: groupsOf },
    ],
    finding,
  });
});

const wardrobe = (
  lang: Lang,
  reader: Reader,
  { another, redraw }: { another: () => void; redraw: () => void },
): PanelSpec<Scene> => ({
  name: 'wardrobe',
  title: say(lang, 'wardrobe'),
  value: ({ snapshot: { accuracies } }) =>
    say(lang, 'shares', {
      seen: percent(accuracies.seen),
      unseen: percent(accuracies.unseen),
    }),
  key: keyOf(lang),
  explore: say(lang, 'wardrobeKeys'),
  mark: wardrobeMark(another),
  select: (of) => {
    if (of === undefined || of === reader.of) return;
    Object.assign(reader, { of, copy: 0 });
    redraw();
  },
});

const trade = (lang: Lang, turn: (gamma: number) => void): PanelSpec<Scene> => ({
  name: 'trade',
  title: say(lang, 'trade'),
  note: (scene) => `${say(lang, 'tradeAxis')} · ${pointOf(scene)}`,
  explore: say(lang, 'tradeKeys'),
  held: (mark, isHeld) => (isHeld ? say(lang, 'held', { mark }) : mark),
  mark: tradeMark(turn),
});

const keyOf = (lang: Lang): KeyItem[] => [
  {
    text: say(lang, 'unseenKey'),
    sample: '<rect x="1" y="1" width="12" height="10"/>',
    width: 14,
    className: 'unseen',
  },
  {
    text: say(lang, 'rightKey'),
    sample: '<rect y="4" width="18" height="5"/>',
    width: 18,
    className: 'right',
  },
  {
    text: say(lang, 'wrongKey'),
    sample: '<path d="M2 2l8 8M10 2l-8 8"/>',
    width: 12,
    className: 'wrong',
  },
];
