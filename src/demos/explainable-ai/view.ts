import { bars } from '../../charts/bars.ts';
import { heat } from '../../charts/heat.ts';
import { announcer } from '../../figure/announcer.ts';
import { figure, type Part } from '../../figure/figure.ts';
import { cellAt } from '../../i18n/scene-words.ts';
import { defineView, type Stage } from '../../lab/contract/view.ts';
import { finding } from './page/captions.ts';
import { deletion } from './page/curves.ts';
import { guess } from './page/guess.ts';
import { boxesOf, kindName, letters, seenOf, type Letter, type Scene } from './page/scene.ts';
import { strip } from './page/strip.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import { columns } from './shared/tag.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed } = stage;
  return figure(stage, {
    scene: (snapshot, { explainer, trust }): Scene => ({
      ...{ snapshot, fixed, lang, explainer, trust },
    }),
    parts: [
      {
        name: 'case',
        parts: [sceneImage(stage), asking(stage), ...letters.map(curvePanel(stage))],
      },
      {
        name: 'maps',
        title: say(lang, 'maps'),
        explore: say(lang, 'exploreMaps'),
        mark: strip(lang, (explainer) => stage.turn('explainer', explainer)),
        note: ({ fixed: { previews } }) => say(lang, 'mapsSaid', { every: previews.every }),
      },
    ],
    finding,
  });
});

/** Nothing is drawn of it: it divides the image into the cells that the reader's patch can cover. */
const grid = { values: new Float32Array(columns ** 2), columns, full: 0 };

const sceneImage = ({ lang, act }: Stage<typeof session>): Part<Scene> => ({
  name: 'image',
  title: say(lang, 'scene'),
  note: (scene) => say(lang, 'sceneSaid', { kind: kindName(scene) }),
  explore: say(lang, 'exploreScene'),
  select: (cell) => act('cover', { cell }),
  mark: heat(
    (scene) => ({
      ...{ image: scene.snapshot.image, heat: grid, boxes: boxesOf(scene) },
      pixels: scene.fixed.side,
    }),
    (cell) => say(lang, 'covering', cellAt(cell, columns)),
  ),
});

const asking = ({ root, lang, turn }: Stage<typeof session>): Part<Scene> => ({
  name: 'asking',
  parts: [
    {
      name: 'answers-of',
      title: (scene) => say(lang, 'answers', { kind: kindName(scene) }),
      mark: bars(say(lang, 'network', { letter: 'A, B' }), (scene: Scene) =>
        letters.map((letter) => ({ label: letter, share: yes(letter, scene), chosen: false })),
      ),
    },
    {
      name: 'guess',
      plain: guess(lang, { choose: (trust) => turn('trust', trust), tell: announcer(root) }),
    },
  ],
});

/** The probability of the answer "yes". */
const yes = (letter: Letter, scene: Scene) => 1 / (1 + Math.exp(-seenOf(letter, scene).logit));

const curvePanel =
  ({ lang }: Stage<typeof session>) =>
  (letter: Letter): Part<Scene> => ({
    name: 'curve',
    title: say(lang, 'curves', { letter }),
    explore: say(lang, 'exploreCurves', { letter }),
    mark: deletion(letter),
    note: ({ snapshot: { scored }, fixed: { previews } }) =>
      scored > 0
        ? say(lang, 'curvesSaid', { n: scored })
        : say(lang, 'curvesWait', { step: previews.first }),
  });
