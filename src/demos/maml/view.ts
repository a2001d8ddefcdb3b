import { add, button, write } from '../../charts/dom.ts';
import { figure, type Plain } from '../../figure/figure.ts';
import { keyList } from '../../figure/key.ts';
import type { Lang } from '../../i18n/text.ts';
import { defineView } from '../../lab/contract/view.ts';
import { fitPanel } from './page/fit.ts';
import { Hand } from './page/hand.ts';
import { boldOf, finding, stepsAt, tasksOf, type Scene } from './page/scene.ts';
import { slicePanel } from './page/slice.ts';
import { stridePanel } from './page/strides.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import { fittedArms } from './shared/names.ts';
import { heldOutTasks } from './shared/sizes.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, act } = stage;
  const hand = new Hand((moved) => act('move', moved));
  const another = () => {
    hand.letGo();
    act('next');
  };
  const fits = fittedArms.map((arm) => ({
    ...fitPanel(arm, lang),
    select: (index: number | undefined) => (hand.chosen = index),
  }));
  const keys = [
    { name: 'of-fits', plain: fitsKey(lang, another) },
    { name: 'of-slices', plain: slicesKey(lang) },
  ];
  return figure(stage, {
    scene: (snapshot, values): Scene => {
      hand.see(snapshot);
      return { snapshot, values, hand, lang };
    },
    parts: [
      ...fits,
      stridePanel(lang),
      slicePanel(0, lang),
      slicePanel(1, lang),
      { name: 'keys', parts: keys },
    ],
    finding,
  });
});

const ofFits = {
  points: '<circle class="point" cx="13" cy="6" r="4"/>',
  wave: '<path class="wave" d="M1 6H25"/>',
  fit: '<path class="bold" d="M0 6H26"/>',
  prior: '<path class="prior" d="M0 6H26"/>',
} as const;
const ofSlices = {
  start: '<path class="trail" d="M1 6H13"/><circle class="start" cx="16" cy="6" r="4.5"/>',
  step: '<path class="step" d="M0 6H20"/><circle class="end" cx="21" cy="6" r="3"/>',
  best: '<path class="best" d="M13 .5l1.6 3.8 4.1.3-3.1 2.7 1 4L13 9.2l-3.6 2.1 1-4-3.1-2.7 4.1-.3z"/>',
  shade: '<rect class="shade-sample" x="1" y="1" width="24" height="10"/>',
} as const;

/** What the marks of the fits mean, and a way to another task. */
const fitsKey =
  (lang: Lang, another: () => void): Plain<Scene> =>
  (root) => {
    const draw = keyList(root);
    const number = add(root, 'p', '');
    button(root, say(lang, 'another'), another, 'quiet');
    return (scene) => {
      write(number, say(lang, 'number', { n: heldOutTasks, tasks: tasksOf(scene) }));
      draw([
        { sample: ofFits.points, text: say(lang, 'points') },
        { sample: ofFits.wave, text: say(lang, scene.values.family) },
        { sample: ofFits.prior, text: say(lang, 'prior') },
        { sample: ofFits.fit, text: say(lang, 'fit', { steps: stepsAt(boldOf(scene), lang) }) },
      ]);
    };
  };

const slicesKey =
  (lang: Lang): Plain<Scene> =>
  (root) => {
    const what = ['start', 'step', 'best', 'shade'] as const;
    keyList(root)(what.map((one) => ({ sample: ofSlices[one], text: say(lang, one) })));
    return () => undefined;
  };
