import { imageGrid } from '../../charts/image-grid.ts';
import { networkLayers } from '../../charts/network-layers.ts';
import { figure } from '../../figure/figure.ts';
import type { PanelSpec } from '../../figure/panel.ts';
import { defineView, type Stage } from '../../lab/contract/view.ts';
import { layers } from '../../models/glyph-network/layers.ts';
import {
  finding,
  layersOf,
  shareOf,
  shown,
  taskOf,
  titleOf,
  unitOf,
  type Scene,
} from './page/scene.ts';
import { bySize } from './page/sizes.ts';
import { wall } from './page/wall.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import type { ArmName } from './shared/names.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed } = stage;
  const phase = (scene: Scene) => (shown(scene) ? '' : 'Preparing');
  return figure(stage, {
    scene: (snapshot, values): Scene => ({ snapshot, fixed, values, lang }),
    parts: [
      {
        name: 'examples',
        mark: imageGrid(28, examples),
        note: taskOf,
      },
      {
        name: 'networks',
        parts: [arm('tuned', stage), arm('frozen', stage), arm('scratch', stage)],
      },
      {
        name: 'results',
        parts: [
          {
            name: 'by-size',
            title: say(lang, 'bySize'),
            explore: say(lang, 'explore'),
            mark: bySize(lang),
          },
          {
            name: 'old',
            title: titleOf,
            mark: wall,
            alt: (scene) => say(lang, `wall${phase(scene)}`),
            note: (scene) => say(lang, `legend${phase(scene)}`),
          },
        ],
      },
    ],
    finding,
  });
});

/** One image of each class of the new task. */
const examples = ({ fixed: { characters, examples } }: Scene) => [
  { images: examples.map((pixels, i) => ({ pixels, title: characters[i] ?? '' })) },
];

const tones = { tuned: 'tone-accent', frozen: 'tone-moss', scratch: 'tone-rust' } as const;

function arm(name: ArmName, { lang, turn }: Stage<typeof session>): PanelSpec<Scene> {
  const title = say(lang, name);
  return {
    name,
    title,
    key: [{ text: say(lang, `${name}How`) }],
    value: (scene) => shareOf(name, scene),
    unit: (scene) => unitOf(name, scene),
    mark: networkLayers({
      label: say(lang, 'network', { name: title }),
      layers: (scene) => layersOf(name, scene),
      full: 1, // ‖w − w₀‖ / ‖w₀‖ at which a bar is full
      tone: `var(--${tones[name]})`,
      ...(name === 'tuned' && {
        press: (at, { values }) => {
          const layer = layers[at];
          if (layer) turn(layer, !values[layer]);
        },
      }),
    }),
  };
}
