import { points } from '../../src/charts/points.ts';
import { figure } from '../../src/figure/figure.ts';
import { phrases } from '../../src/i18n/phrases.ts';
import { defineView } from '../../src/lab/contract/view.ts';
import type session from './session.ts';
import type { Snapshot } from './session.ts';

const say = phrases({
  finding: { ja: '境界の傾きは{angle}°です。', en: 'The border tilts by {angle}°.' },
});

export default defineView<typeof session>((stage) => {
  const { at, labels } = stage.fixed;
  const finding = ([w1, w2]: Snapshot['raw']) =>
    say(stage.lang, 'finding', { angle: Math.round((Math.atan2(w1, w2) / Math.PI) * 180) });
  const mark = points<Snapshot['raw']>({
    dimensions: 2,
    groups: [{ at: () => at, classes: () => labels }],
    window: () => ({ x: 0, y: 0, halfWidth: 4, halfHeight: 4.5 }),
    field:
      ([w1, w2, b]) =>
      (x, y) => ({ class: w1 * x + w2 * y + b > 0 ? 1 : 0, strength: 0.6 }),
    edges: { top: 8, right: 8, bottom: 8, left: 8 },
    radius: () => 4,
    snapshot: (border) => border,
  });
  return figure(stage, {
    scene: (snapshot: Snapshot, { shown }: { shown: keyof Snapshot }) => snapshot[shown],
    parts: [{ name: 'whole', alt: finding, mark }],
    finding,
  });
});
