import { terms } from '../../charts/bars.ts';
import { figure, type Part } from '../../figure/figure.ts';
import { sentences } from '../../i18n/phrases.ts';
import type { Lang } from '../../i18n/text.ts';
import { defineView } from '../../lab/contract/view.ts';
import { questionBar } from './page/bar.ts';
import { ego, most } from './page/ego.ts';
import { baselines, finding, headline } from './page/finding.ts';
import { lanes } from './page/lanes.ts';
import { className, nameOf, sceneOf, type Scene } from './page/scene.ts';
import { sumOf, sumTitle } from './page/sums.ts';
import { switches } from './page/switches.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed, act, redraw } = stage;
  /** The class whose logit the reader wants taken apart; else it is the chosen node's own. */
  let asked: number | undefined;
  const choose = (node: number) => {
    asked = undefined;
    act('choose', node);
  };
  const explain = (index: number) => {
    asked = index;
    redraw();
  };
  return figure(stage, {
    scene: (seen, { data }) => sceneOf(seen, { fixed, isOwn: data === 'own', lang }, asked),
    parts: [
      { name: 'question', plain: questionBar({ node: choose, explain }) },
      { name: 'says', text: headline },
      { name: 'switches', plain: switches((type) => act('turn', type)) },
      { name: 'panels', parts: panels(lang, choose) },
    ],
    finding,
  });
});

const panels = (lang: Lang, choose: (node: number) => void): Part<Scene>[] => [
  {
    name: 'all',
    title: ({ isOwn, fixed }) =>
      say(lang, isOwn ? 'ownLanes' : 'lanes', {
        n: fixed.heldOut.length,
        known: fixed.known.length,
      }),
    key: [{ text: say(lang, 'lanesKey') }],
    note: baselines,
    explore: say(lang, 'exploreLanes'),
    mark: lanes(choose),
  },
  {
    name: 'one',
    title: (scene) => say(lang, 'edges', { name: nameOf(scene.seen.chosen, scene) }),
    key: (scene) => [{ text: edgesKey(scene) }],
    explore: say(lang, 'exploreEdges'),
    mark: ego(choose),
  },
  {
    name: 'sum',
    title: sumTitle,
    key: [{ text: say(lang, 'sumsKey') }],
    mark: terms(sumOf),
  },
];

function edgesKey(scene: Scene): string {
  const { lang, neighbours, explained } = scene;
  const what = className(explained, scene);
  const all = neighbours.length;
  const more = all > most ? say(lang, 'more', { shown: most, all }) : '';
  return sentences(lang, say(lang, 'edgesKey', { what }), more);
}
