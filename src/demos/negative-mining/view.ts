import { figure, type Plain, type Row } from '../../figure/figure.ts';
import { keyList } from '../../figure/key.ts';
import type { Lang } from '../../i18n/text.ts';
import { defineView } from '../../lab/contract/view.ts';
import { armPlane } from './page/arm-plane.ts';
import { firstHand, standingOf } from './page/hand.ts';
import { kindsBar } from './page/kinds-bar.ts';
import { numbers } from './page/numbers.ts';
import { finding, type Scene } from './page/scene.ts';
import { tripletPlane } from './page/triplet-plane.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import { ways } from './shared/names.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed } = stage;
  const hand = firstHand();
  return figure(stage, {
    scene: (snapshot, values): Scene => ({
      snapshot,
      values,
      fixed,
      lang,
      hand,
      standing: standingOf(hand, values),
    }),
    parts: [triplet(lang), networks(lang)],
    finding,
  });
});

const triplet = (lang: Lang): Row<Scene> => ({
  name: 'triplet',
  parts: [
    {
      name: 'one',
      title: say(lang, 'triplet'),
      key: (['pull', 'push', 'both'] as const).map((what) => ({
        sample: samples[what],
        text: say(lang, what),
      })),
      explore: say(lang, 'explore'),
      held: (point, isHeld) => say(lang, isHeld ? 'grabbed' : 'released', { point }),
      mark: tripletPlane,
    },
    { name: 'standing', plain: numbers(lang) },
  ],
});

const samples = {
  pull: '<path class="arrow of-positive" d="M0 6H24M19 2l5 4-5 4"/>',
  push: '<path class="arrow of-negative" d="M0 6H24"/><path class="head of-negative" d="M19 2l5 4-5 4"/>',
  both: '<path class="arrow of-anchor" d="M0 6H24M19 2l5 4-5 4"/>',
} as const;

const networks = (lang: Lang): Row<Scene> => ({
  name: 'networks',
  title: say(lang, 'networks'),
  note: say(lang, 'scales'),
  parts: [
    { name: 'of-kinds', plain: kindsKey(lang) },
    {
      name: 'planes',
      parts: ways.map((way): Row<Scene> => ({
        name: 'way',
        parts: [armPlane(way, lang), { name: 'kinds', plain: kindsBar(way) }],
      })),
    },
  ],
});

/** What the parts of the bars mean. */
const kindsKey =
  (lang: Lang): Plain<Scene> =>
  (root) => {
    const kinds = ['easy', 'semi-hard', 'hard'] as const;
    keyList(root)([
      { text: say(lang, 'bars') },
      ...kinds.map((kind) => ({
        sample: `<rect class="${kind}" y="1" width="14" height="10"/>`,
        width: 14,
        text: kind,
      })),
    ]);
    return () => undefined;
  };
