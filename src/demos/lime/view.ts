import { bars } from '../../charts/bars.ts';
import { figure } from '../../figure/figure.ts';
import type { PanelSpec } from '../../figure/panel.ts';
import type { Mark } from '../../charts/mark.ts';
import type { Lang } from '../../i18n/text.ts';
import { defineView } from '../../lab/contract/view.ts';
import {
  colourNote,
  coverBars,
  coverNote,
  finding,
  methodAlt,
  methodName,
  methodNote,
  toggleNote,
} from './page/captions.ts';
import { columnBars, columnSwitches } from './page/columns.ts';
import { fit } from './page/fit.ts';
import { samples } from './page/samples.ts';
import { amount, methods, sceneOf, short, title, type Method, type Scene } from './page/scene.ts';
import { segmentHeat, segmentSwitches } from './page/segments.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed, act } = stage;
  const toggle = (part: number) => act('toggle', part);
  const isRow = 'table' in fixed;
  const switches = isRow ? columnSwitches(fixed, toggle) : segmentSwitches(fixed, toggle);
  const map = (method: Method): Mark<Scene> =>
    isRow ? columnBars(fixed, method) : segmentHeat(fixed, method);
  return figure(stage, {
    scene: (snapshot): Scene => sceneOf(snapshot, fixed, lang),
    parts: [
      {
        name: 'course',
        parts: [
          {
            name: 'input',
            title,
            value: (scene) => amount(scene.snapshot.mine.answer, scene),
            note: toggleNote,
            explore: say(lang, 'exploreParts'),
            mark: switches,
          },
          lastSamples(isRow ? 'sampleKeyRow' : 'sampleKey', lang),
          fitting(lang),
        ],
      },
      {
        name: 'maps',
        parts: [
          ...methods.map((method) => explained(method, map(method), lang)),
          ...(isRow ? [] : [covering(lang)]),
        ],
      },
      { name: 'colours', text: colourNote },
    ],
    finding,
  });
});

/** The coefficients that one method gives. */
const explained = (method: Method, mark: Mark<Scene>, lang: Lang): PanelSpec<Scene> => ({
  name: 'map',
  title: methodName(method, { lang }),
  note: (scene) => methodNote(method, scene),
  alt: (scene) => methodAlt(method, scene),
  mark,
});

const lastSamples = (key: 'sampleKey' | 'sampleKeyRow', lang: Lang): PanelSpec<Scene> => ({
  name: 'samples',
  title: ({ snapshot: { n } }) => say(lang, 'samples', { n }),
  alt: (scene) => {
    const answers = Array.from(scene.snapshot.last.answers, (answer) => amount(answer, scene));
    return say(lang, 'samplesAlt', { answers: answers.join(', ') });
  },
  note: say(lang, key),
  mark: samples,
});

const fitting = (lang: Lang): PanelSpec<Scene> => ({
  name: 'fit',
  title: say(lang, 'fit'),
  value: ({ snapshot }) => say(lang, 'r2', { r2: short(snapshot.r2) }),
  alt: ({ snapshot: { n, r2 } }) => say(lang, 'fitAlt', { n, r2: short(r2) }),
  note: ({ snapshot }) => say(lang, 'freshNote', { fresh: short(snapshot.fresh) }),
  mark: fit,
});

/** Over many scenes: does the top segment lie on the object that the question is about? */
const covering = (lang: Lang): PanelSpec<Scene> => ({
  name: 'cover',
  title: say(lang, 'cover'),
  note: coverNote,
  mark: bars(say(lang, 'cover'), coverBars),
});
