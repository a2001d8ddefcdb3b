import { bars } from '../../charts/bars.ts';
import { heat } from '../../charts/heat.ts';
import { heatScale } from '../../charts/heat-scale.ts';
import { signed } from '../../charts/numbers.ts';
import { figure, type Row } from '../../figure/figure.ts';
import { exploreCells, overlayTitle, sceneTitle } from '../../i18n/scene-words.ts';
import type { Lang } from '../../i18n/text.ts';
import { defineView } from '../../lab/contract/view.ts';
import { answersTo, sceneWithBoxes } from '../../models/scene-classifier/shown.ts';
import { channelTiles } from './page/channels.ts';
import {
  aboutChannels,
  aboutShown,
  aboutSum,
  finding,
  hereText,
  hotText,
} from './page/captions.ts';
import { sceneOf, type Kept, type Scene } from './page/scene.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang } = stage;
  const kept: Kept = { off: new Set(), pointed: undefined };
  const press = (channel: number) => {
    if (!kept.off.delete(channel)) kept.off.add(channel);
    stage.redraw();
  };
  const cells = (title: string) => ({
    explore: exploreCells(lang, title),
    select: (cell: number | undefined) => (kept.pointed = cell),
  });
  const map = say(lang, 'map');
  const onScene = overlayTitle(lang);
  return figure(stage, {
    scene: (snapshot, values) => sceneOf(snapshot, values, { ...stage, kept }),
    parts: [
      {
        name: 'steps',
        parts: [
          sceneStep(lang),
          { name: 'channel-maps', ...channels(lang), mark: channelTiles(press) },
          {
            name: 'sum',
            title: map,
            note: aboutSum,
            parts: [
              { name: 'map', ...cells(map), mark: sumMap },
              { name: 'scale', mark: scale },
            ],
          },
          { name: 'on-scene', title: onScene, note: hotText, ...cells(onScene), mark: overlay },
        ],
      },
    ],
    finding,
  });
});

const channels = (lang: Lang) => ({ title: say(lang, 'channels'), note: aboutChannels });

const sceneStep = (lang: Lang): Row<Scene> => ({
  name: 'scene',
  title: sceneTitle(lang),
  note: aboutShown,
  parts: [
    { name: 'image', mark: heat(shown) },
    { name: 'bars', mark: bars(say(lang, 'answers'), answers) },
  ],
});

const shown = ({ snapshot, fixed, kind }: Scene) => ({
  ...sceneWithBoxes(fixed, snapshot.scene, kind),
  image: snapshot.image,
});
const answers = ({ snapshot, kind, lang }: Scene) => answersTo(snapshot.logits, kind, lang);

const sumMap = heat<Scene>(({ heat, cross, pointed }) => ({ heat, cross, pointed }), hereText);
const scale = heatScale<Scene>(({ heat: { full } }) => ({
  signed: true,
  labels: [signed(-full, 1), '0', `+${full.toFixed(1)}`],
}));
/** On the scene, only what supports the class. */
const overlay = heat<Scene>(
  (scene) => ({
    ...shown(scene),
    heat: { ...scene.heat, values: scene.sums.map.map((value) => Math.max(0, value)) },
    mix: scene.mix,
    smooth: true,
    cross: scene.cross,
    pointed: scene.pointed,
  }),
  hereText,
);
