import { table } from '../../charts/table.ts';
import { figure } from '../../figure/figure.ts';
import { classCentres } from '../../layout/class-centres.ts';
import { around } from '../../layout/follow-points.ts';
import type { Lang } from '../../i18n/text.ts';
import { defineView } from '../../lab/contract/view.ts';
import { finding, pairSaid } from './page/finding.ts';
import { plane } from './page/plane.ts';
import { percent, type Scene } from './page/scene.ts';
import { tableOf } from './page/table.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import type { Fixed } from './session.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { fixed, lang, act } = stage;
  return figure(stage, {
    scene: (snapshot, values): Scene => ({ snapshot, fixed, values, lang }),
    parts: [
      ...planes(stage, (row) => act('select', { row })),
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

/** The rows where they lie before anything is learned, and where the map puts them. */
function planes({ lang, fixed }: { lang: Lang; fixed: Fixed }, choose: (row: number) => void) {
  const key = (...names: (keyof typeof samples)[]) =>
    names.map((name) => ({ sample: samples[name], text: say(lang, name) }));
  const window = around(fixed.before);
  return [
    {
      name: 'unlearned',
      key: key('heldOut', 'known'),
      title: ({ values }: Scene) => say(lang, values.units === 'z' ? 'beforeZ' : 'beforeRaw'),
      value: (scene: Scene) => right(scene.values.units, scene),
      note: say(lang, 'allColumns', { d: fixed.columns.length }),
      explore: say(lang, 'exploreBefore'),
      mark: plane({ at: () => fixed.before, window: () => window, reach: 'before', choose }),
    },
    {
      name: 'after',
      key: key('nearest', 'one'),
      title: say(lang, 'after'),
      value: (scene: Scene) => right('learned', scene),
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
  ];
}

const right = (measure: 'z' | 'raw' | 'learned', { snapshot: { said }, lang }: Scene) =>
  say(lang, 'right', { percent: percent(said[measure].accuracy) });

const samples = {
  heldOut: '<circle class="dot" cx="13" cy="6" r="4"/>',
  known: '<circle class="ring" cx="13" cy="6" r="3.5"/>',
  nearest: '<path class="near" d="M0 6H26"/>',
  one: '<ellipse class="one" cx="13" cy="6" rx="12" ry="5"/>',
} as const;
