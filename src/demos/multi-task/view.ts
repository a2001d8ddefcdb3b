import { range } from 'd3';
import { curves, type Point } from '../../charts/curves.ts';
import { imageGrid } from '../../charts/image-grid.ts';
import { figure } from '../../figure/figure.ts';
import type { PanelSpec } from '../../figure/panel.ts';
import type { Lang } from '../../i18n/text.ts';
import { defineView } from '../../lab/contract/view.ts';
import { diagram, diagramText } from './page/diagram.ts';
import {
  accuracyOf,
  arms,
  cosineOf,
  finding,
  runningMeans,
  secondName,
  type ArmName,
  type Scene,
} from './page/scene.ts';
import { wall } from './page/wall.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import { steps } from './shared/schedule.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed } = stage;
  return figure(stage, {
    scene: (snapshot, values): Scene => ({ snapshot, fixed, values, lang }),
    parts: [
      {
        name: 'tasks',
        parts: [
          {
            name: 'few',
            mark: imageGrid(28, examples),
            note: say(lang, fixed.perClass === 1 ? 'ownOne' : 'own', { perClass: fixed.perClass }),
          },
          {
            name: 'many',
            mark: imageGrid(28, others),
            note: (scene) => say(lang, 'secondShown', { name: secondName(scene) }),
          },
        ],
      },
      { name: 'networks', parts: arms.map((arm) => network(arm, lang)) },
      { name: 'results', parts: [answers(lang), cosine(lang)] },
    ],
    finding,
  });
});

/** One training image of each class of the ten characters. */
const examples = ({ fixed: { characters, examples } }: Scene) => [
  { images: examples.map((pixels, i) => ({ pixels, title: characters[i] ?? '' })) },
];
/** Ten test images of the second task, far from one another in its list. */
const others = ({ fixed: { images } }: Scene) => [
  {
    images: Array.from({ length: 10 }, (_, i) => ({
      pixels: images.second[Math.floor((i * images.second.length) / 10)]!,
    })),
  },
];

const tones = { single: 'rust', multi: 'moss', sequential: 'plum' } as const;

const network = (arm: ArmName, lang: Lang): PanelSpec<Scene> => ({
  name: `network ${arm}`,
  title: say(lang, arm),
  value: (scene) => accuracyOf(arm, scene),
  unit: say(lang, 'correct'),
  mark: diagram(arm),
  alt: (scene) => diagramText(arm, scene),
  tone: `var(--tone-${tones[arm]})`,
});

const answers = (lang: Lang): PanelSpec<Scene> => ({
  name: 'answers-to',
  title: say(lang, 'answers'),
  key: [
    ...arms.map((arm) => ({
      text: say(lang, arm),
      sample: '<circle cx="6" cy="6" r="4"/>',
      width: 12,
      className: arm,
    })),
    { text: say(lang, 'answersKey') },
  ],
  explore: say(lang, 'explore'),
  mark: wall,
});

const cosine = (lang: Lang): PanelSpec<Scene> => ({
  name: 'cosine',
  title: say(lang, 'cosine'),
  value: cosineOf,
  alt: (scene) => say(lang, 'cosineAlt', { cosine: cosineOf(scene) }),
  note: say(lang, 'cosineNote'),
  mark: curves({
    x: {
      domain: ({ snapshot: { before } }) => [before, before + steps],
      ticks: ({ snapshot: { before } }) => hundreds(before, before + steps),
      title: say(lang, 'steps'),
      grid: false,
    },
    y: { domain: [-0.4, 0.8], ticks: [-0.4, 0, 0.4, 0.8], zero: true },
    edges: { left: 30, right: 8, top: 8, bottom: 34 },
    names: 'free',
    curves: ({ snapshot: { cosines, before } }) => [
      { points: pointsOf(cosines, before), colour: 'var(--tone-pencil)', className: 'thin' },
      { points: pointsOf(runningMeans(cosines), before), colour: 'var(--tone-moss)' },
    ],
  }),
});

const pointsOf = (values: ArrayLike<number>, before: number) =>
  Array.from(values, (y, i): Point => [before + i + 1, y]);

/** The round steps from one to another. */
const hundreds = (from: number, to: number) => range(100 * Math.ceil(from / 100), to + 1, 100);
