import { imageGrid } from '../../charts/image-grid.ts';
import { networkLayers } from '../../charts/network-layers.ts';
import { figure, type Row } from '../../figure/figure.ts';
import type { Lang } from '../../i18n/text.ts';
import { defineView } from '../../lab/contract/view.ts';
import { answers } from './page/answers.ts';
import {
  finding,
  hereOf,
  layersOf,
  percent,
  rightOf,
  standingOf,
  type ArmName,
  type Scene,
} from './page/scene.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed } = stage;
  const { perClass } = fixed;
  const shown = say(lang, perClass === 1 ? 'example' : 'examples', { perClass });
  return figure(stage, {
    scene: (snapshot, values): Scene => ({ snapshot, fixed, values, lang }),
    parts: [
      { name: 'examples', mark: imageGrid(28, examples), note: shown },
      { name: 'pair', parts: [arm('frozen', lang), arm('scratch', lang)] },
      { name: 'here', text: hereOf },
    ],
    finding,
  });
});

/** One image of each class, so that the reader sees what is to be told apart. */
const examples = ({ fixed: { characters, examples } }: Scene) => [
  { images: examples.map((pixels, i) => ({ pixels, title: characters[i] ?? '' })) },
];

const tones = { frozen: 'tone-moss', scratch: 'tone-rust' } as const;

/** A network's layers, and below them its answers. */
function arm(name: ArmName, lang: Lang): Row<Scene> {
  const title = say(lang, name);
  return {
    name,
    parts: [
      {
        name: 'network',
        title,
        value: (scene) => {
          const standing = standingOf(name, scene);
          return standing ? `${percent(standing.accuracy)}%` : '';
        },
        unit: (scene) => rightOf(name, scene),
        mark: networkLayers({
          label: say(lang, 'network', { name: title }),
          layers: (scene) => layersOf(name, scene),
          full: 1, // ‖w − w₀‖ / ‖w₀‖ at which a bar is full
          tone: `var(--${tones[name]})`,
        }),
      },
      {
        name: 'answers-of',
        explore: say(lang, 'explore', { name: title }),
        mark: answers(name, tones[name]),
      },
    ],
  };
}
