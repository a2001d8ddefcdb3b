import { table } from '../../charts/table.ts';
import { figure } from '../../figure/figure.ts';
import { classCentres } from '../../layout/class-centres.ts';
import { around } from '../../layout/follow-points.ts';
import { defineView } from '../../lab/contract/view.ts';
import { finding, pairSaid } from './page/finding.ts';
import { plane } from './page/plane.ts';
import { percent, type Scene } from './page/scene.ts';
import { tableOf } from './page/table.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed, act } = stage;
  const choose = (row: number) => act('select', { row });
  const before = around(fixed.before);
  const key = (['heldOut', 'known', 'nearest', 'one'] as const).map((what) => ({
    sample: samples[what],
    text: say(lang, what),
  }));
  const right = (measure: 'z' | 'raw' | 'learned', { snapshot: { said } }: Scene) =>
    say(lang, 'right', { percent: percent(said[measure].accuracy) });
  return figure(stage, {
    scene: (snapshot, values): Scene => ({ snapshot, fixed, values, lang }),
    parts: [
      {
        name: 'before',
        key: key.slice(0, 2),
        title: ({ values }) => say(lang, values.units === 'z' ? 'beforeZ' : 'beforeRaw'),
        value: (scene) => right(scene.values.units, scene),
        note: say(lang, 'allColumns', { d: fixed.columns.length }),
        explore: say(lang, 'exploreBefore'),
        mark: plane({ at: () => fixed.before, window: () => before, reach: 'z', choose }),
      },
      {
        name: 'after',
        key: key.slice(2),
        title: say(lang, 'after'),
        value: (scene) => right('learned', scene),
        explore: say(lang, 'exploreAfter'),
        mark: plane({
          at: ({ snapshot }) => snapshot.at,
          window: ({ snapshot }) => snapshot.extent,
          reach: 'learned',
          choose,
          names: {
            at: ({ snapshot }) =>
              classCentres(snapshot.at, fixed.labels, { d: 2, classes: fixed.classes.length }),
            size: () => 14,
            text: (name) => fixed.classes[name]![lang],
          },
        }),
      },
      {
        name: 'measures',
        title: say(lang, 'table'),
        note: pairSaid,
        mark: table<Scene>(tableOf),
      },
    ],
    finding,
  });
});

const samples = {
  heldOut: '<circle class="dot" cx="13" cy="6" r="4"/>',
  known: '<circle class="ring" cx="13" cy="6" r="3.5"/>',
  nearest: '<path class="near" d="M0 6H26"/>',
  one: '<ellipse class="one" cx="13" cy="6" rx="12" ry="5"/>',
} as const;
