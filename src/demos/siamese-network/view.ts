import { points } from '../../charts/points.ts';
import { figure } from '../../figure/figure.ts';
import { classCentres } from '../../layout/class-centres.ts';
import { defineView } from '../../lab/contract/view.ts';
import { aboutHeldOut, aboutPaired, finding } from './page/inspect.ts';
import { histogram, rocPlot } from './page/plots.ts';
import { percent, sceneOf, type Scene } from './page/scene.ts';
import { acceptedCircle, selectableSprings, springMarks } from './page/springs.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed } = stage;
  const sample = (what: keyof typeof samples) => ({ sample: samples[what], text: say(lang, what) });
  const choose = (threshold: number) => stage.turn('threshold', threshold);
  return figure(stage, {
    scene: (snapshot, { threshold }) => sceneOf(snapshot, threshold, fixed, lang),
    parts: [
      {
        name: 'plane',
        key: [sample('pull'), sample('push'), sample('slack'), sample('points')],
        explore: say(lang, 'explorePlane'),
        mark: plane((length) => say(lang, 'unit', { length })),
        note: say(lang, fixed.dimensions === 8 ? 'projected' : 'asItIs'),
      },
      {
        name: 'distances',
        title: say(lang, 'distances'),
        key: [sample('same'), sample('different'), sample('wrong')],
        explore: say(lang, 'exploreThreshold'),
        held: (threshold, isHeld) => say(lang, isHeld ? 'grabbed' : 'released', { threshold }),
        mark: histogram(lang, choose),
        note: atThreshold,
      },
      {
        name: 'roc',
        title: say(lang, 'roc'),
        value: ({ snapshot }) => say(lang, 'error', { learned: percent(snapshot.error.learned) }),
        key: [sample('learned'), sample('lda'), sample('pixels')],
        alt: ({ rejected, accepted }) =>
          say(lang, 'rocAlt', { found: percent(1 - rejected), accepted: percent(accepted) }),
        mark: rocPlot(lang),
        note: say(lang, 'rocKey'),
      },
    ],
    finding,
  });
});

const atThreshold = ({
  threshold,
  rejected,
  accepted,
  snapshot: { margin },
  lang,
}: Scene): string =>
  say(lang, 'atThreshold', {
    threshold: (threshold * margin).toFixed(2),
    rejected: percent(rejected),
    accepted: percent(accepted),
  });

const samples = {
  pull: '<path class="pull" d="M0 6H3L5 1L9 11L13 1L17 11L21 1L23 6H26"/>',
  push: '<path class="push" d="M0 6H3L5 1L9 11L13 1L17 11L21 1L23 6H26"/>',
  slack: '<path class="slack" d="M0 6H26"/>',
  points: '<circle class="dot" cx="6" cy="6" r="4"/><circle class="ring" cx="20" cy="6" r="3.5"/>',
  same: '<path class="same" d="M0 12V4H12V1H18V8H26V12"/>',
  different: '<path class="different" d="M0 12V8H8V1H18V4H26V12"/>',
  learned: '<path class="learned" d="M0 6H26"/>',
  lda: '<path class="lda" d="M0 6H26"/>',
  pixels: '<path class="pixels" d="M0 6H26"/>',
  wrong: '<rect class="error" x="1" y="1" width="24" height="10"/>',
} as const;

/** The held-out images, and pairs of training images joined by springs. */
const plane = (scale: (length: number) => string) =>
  points<Scene>({
    dimensions: 2,
    groups: [
      {
        at: ({ snapshot }) => snapshot.heldOut,
        classes: ({ heldOutDigits }) => heldOutDigits,
        about: aboutHeldOut,
      },
      {
        at: ({ snapshot }) => snapshot.springs.at,
        classes: ({ pairDigits }) => pairDigits,
        hollow: true,
        about: aboutPaired,
      },
    ],
    window: ({ snapshot }) => snapshot.extent,
    edges: { top: 16, right: 16, bottom: 34, left: 16 }, // room for the scale bar below
    radius: (width) => Math.min(4, Math.max(3, width / 130)),
    names: {
      at: ({ snapshot, heldOutDigits }) =>
        classCentres(snapshot.heldOut, heldOutDigits, { d: 2, classes: 10 }),
      size: (width) => (width < 420 ? 20 : 24),
    },
    snapshot: ({ snapshot }) => snapshot,
    scale,
    over: [acceptedCircle, springMarks],
    beyond: selectableSprings,
  });
