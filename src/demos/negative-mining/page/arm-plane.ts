import type { About } from '../../../charts/mark.ts';
import { points } from '../../../charts/points.ts';
import type { PanelSpec } from '../../../figure/panel.ts';
import type { Lang } from '../../../i18n/text.ts';
import { classCentres } from '../../../layout/class-centres.ts';
import demo from '../demo.ts';
import type { Way } from '../shared/names.ts';
import { percent, twoDigits, type Scene } from './scene.ts';
import { say } from './words.ts';

/** The held-out images as the network of one way lays them out. */
export const armPlane = (way: Way, lang: Lang): PanelSpec<Scene> => ({
  name: 'arm',
  title: say(lang, way),
  tone: `var(--tone-${demo.arms[way].tone})`,
  value: ({ snapshot }) => `${percent(snapshot.arms[way].recall)}%`,
  note: ({ snapshot }) => say(lang, 'spread', { spread: twoDigits(snapshot.arms[way].spread) }),
  explore: say(lang, 'exploreArm', { way: say(lang, way) }),
  mark: points<Scene>({
    dimensions: 2,
    groups: [
      {
        at: ({ snapshot }) => snapshot.arms[way].at,
        classes: ({ fixed }) => fixed.labels,
        about,
      },
    ],
    window: ({ snapshot }) => snapshot.arms[way].extent,
    edges: { top: 8, right: 8, bottom: 8, left: 8 },
    radius: (width) => (width < 140 ? 1.8 : 2.2),
    names: {
      at: ({ snapshot, fixed }) =>
        classCentres(snapshot.arms[way].at, fixed.labels, { d: 2, classes: 10 }),
      size: (width) => (width < 140 ? 13 : 15),
    },
    snapshot: ({ snapshot }) => snapshot,
  }),
});

const side = 8;

function about(i: number, { fixed: { images, labels }, lang }: Scene): About {
  const digit = labels[i]!;
  const pixels = images.subarray(i * side * side, (i + 1) * side * side);
  const main = { pixels, side, caption: String(digit), colour: `var(--class-${digit})` };
  return { title: say(lang, 'digit', { digit }), lines: [], main };
}
