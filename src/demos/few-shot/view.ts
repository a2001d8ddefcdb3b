import { bars } from '../../charts/bars.ts';
import { announcer } from '../../figure/announcer.ts';
import { figure, type Row } from '../../figure/figure.ts';
import type { PanelSpec } from '../../figure/panel.ts';
import type { Lang } from '../../i18n/text.ts';
import { defineView, type Stage } from '../../lab/contract/view.ts';
import { probabilitiesOf } from './page/answers.ts';
import { askedImage, ownPad } from './page/asked.ts';
import { modeBar } from './page/mode-bar.ts';
import { plane } from './page/plane.ts';
import { readerOf, type Reader } from './page/reader.ts';
import {
  armName,
  farOf,
  finding,
  isTurn,
  percent,
  sceneOf,
  scoreOf,
  verdictOf,
  type Scene,
  type Side,
} from './page/scene.ts';
import { supportCards } from './page/support.ts';
import { turns } from './page/turns.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed, root } = stage;
  const reader = readerOf(root);
  const turn = turns(stage, reader, announcer(root));
  return figure(stage, {
    scene: (snapshot, { rival }): Scene => {
      const scene = sceneOf(snapshot, { fixed, lang, reader, rival });
      root.dataset.mode = reader.mode;
      root.dataset.turn = String(isTurn(scene));
      turn.see(scene);
      return scene;
    },
    parts: [
      { name: 'modes', plain: modeBar(lang, turn) },
      { name: 'support', plain: supportCards(lang, turn.answer) },
      {
        name: 'body',
        parts: [
          side(stage, reader),
          planePanel('proto', lang, turn.look),
          planePanel('rival', lang, turn.look),
        ],
      },
      { name: 'reading', text: (scene) => farOf(scene) || reading(scene) },
    ],
    finding,
  });
});

/** The query that is looked at, and what is answered. */
const side = (stage: Stage<typeof session>, reader: Reader): Row<Scene> => ({
  name: 'side',
  parts: [
    { name: 'asked', plain: askedImage(stage) },
    { name: 'own', plain: ownPad(stage, reader) },
    {
      name: 'chances',
      title: say(stage.lang, 'probabilities'),
      mark: bars(say(stage.lang, 'probabilities'), chances),
    },
    { name: 'verdict', text: (scene) => verdictOf('proto', scene) },
    { name: 'verdict', text: (scene) => verdictOf('rival', scene) },
  ],
});

function chances(scene: Scene) {
  const { query, snapshot, n, names } = scene;
  if (query === undefined || isTurn(scene)) return [];
  const p = probabilitiesOf(snapshot.proto, query, n);
  const highest = Math.max(...p);
  return names.map((label, j) => ({ label, share: p[j]!, chosen: p[j] === highest }));
}

function planePanel(
  side: Side,
  lang: Lang,
  look: (query: number | undefined) => void,
): PanelSpec<Scene> {
  return {
    name: `plane ${side}`,
    title: (scene) => armName(side, scene),
    value: (scene) => say(lang, 'score', scoreOf(side, scene)),
    explore: say(lang, 'plane', { arm: say(lang, side === 'proto' ? 'proto' : 'rivalArm') }),
    mark: plane(side),
    select: look,
  };
}

const reading = ({ lang, n, snapshot: { proto, rival } }: Scene): string =>
  [
    say(lang, 'key'),
    n === 3
      ? say(lang, 'exact')
      : say(lang, 'kept', { ours: percent(proto.kept), theirs: percent(rival.kept) }),
  ].join(lang === 'ja' ? '' : ' ');
