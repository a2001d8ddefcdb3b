import { imageGrid } from '../../charts/image-grid.ts';
import { figure, type Row } from '../../figure/figure.ts';
import type { Lang } from '../../i18n/text.ts';
import { defineView } from '../../lab/contract/view.ts';
import { byCount } from './page/by-count.ts';
import {
  filtersOf,
  finding,
  mapsOf,
  scoreOf,
  stateOf,
  type Scene,
  type Taught,
} from './page/scene.ts';
import { watch } from './page/watch.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed } = stage;
  return figure(stage, {
    scene: (snapshot, values): Scene => ({ snapshot, fixed, values, lang }),
    parts: [
      { name: 'watch', plain: watch(stage) },
      {
        name: 'by-count',
        title: say(lang, 'byCount'),
        explore: say(lang, 'explore'),
        mark: byCount(lang),
        note: say(lang, 'how'),
      },
      { name: 'networks', parts: [network('pretrained', lang), network('shuffled', lang)] },
    ],
    finding,
  });
});

/** A network from the inside: its filters, and what it makes of the image that the reader has chosen. */
function network(arm: Taught, lang: Lang): Row<Scene> {
  const named = (part: 'filtersOf' | 'mapsOf') => (scene: Scene) =>
    say(lang, part, { name: titleOf(arm)(scene) });
  return {
    name: arm,
    title: titleOf(arm),
    parts: [
      { name: 'score', text: (scene) => scoreOf(arm, scene) },
      { name: 'filters', mark: imageGrid(5, filtersOf(arm)), alt: named('filtersOf') },
      { name: 'maps', mark: imageGrid(14, mapsOf(arm)), alt: named('mapsOf') },
    ],
    note: stateOf(arm),
  };
}

const titleOf =
  (arm: Taught) =>
  ({ values, lang }: Scene): string =>
    arm === 'shuffled' && values.shuffled < 1
      ? say(lang, 'partly', { percent: 100 * values.shuffled })
      : say(lang, arm);
