import { bars } from '../../charts/bars.ts';
import { heat, largest } from '../../charts/heat.ts';
import { heatScale } from '../../charts/heat-scale.ts';
import { signed } from '../../charts/numbers.ts';
import { signedBars } from '../../charts/signed-bars.ts';
import { figure, type Row } from '../../figure/figure.ts';
import { aboutScene, exploreCells, overlayTitle, sceneTitle } from '../../i18n/scene-words.ts';
import type { Lang } from '../../i18n/text.ts';
import { defineView } from '../../lab/contract/view.ts';
import { answersTo, sceneWithBoxes } from '../../models/scene-classifier/shown.ts';
import type { Head } from '../../models/tools/image-classifier.ts';
import { peak } from '../../numerics/pointing.ts';
import {
  aboutBars,
  aboutMap,
  aboutWeights,
  finding,
  hereText,
  reading,
  short,
  verdict,
} from './page/captions.ts';
import { heads, sceneOf, type Scene } from './page/scene.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed } = stage;
  let pointed: number | undefined;
  const cells = (title: string, head: Head) => ({
    ...network(head, lang),
    explore: exploreCells(lang, title, say(lang, head)),
    select: (cell: number | undefined) => (pointed = cell),
  });
  const mapStep: Row<Scene> = {
    name: 'map',
    title: say(lang, 'map'),
    note: aboutMap,
    parts: heads.map((head) => ({
      name: 'network',
      parts: [
        { ...cells(say(lang, 'map'), head), mark: map(head) },
        { name: 'scale', mark: scale(head) },
      ],
    })),
  };
  const overlayStep: Row<Scene> = {
    name: 'on-scene',
    title: overlayTitle(lang),
    note: reading,
    parts: heads.map((head) => ({
      ...cells(overlayTitle(lang), head),
      note: (scene) => verdict(head, scene),
      mark: overlay(head),
    })),
  };
  return figure(stage, {
    scene: (snapshot, values) => sceneOf(snapshot, values, { fixed, lang, pointed }),
    parts: [{ name: 'steps', parts: [sceneStep(lang), weightStep(lang), mapStep, overlayStep] }],
    finding,
  });
});

const network = (head: Head, lang: Lang) => ({
  name: 'network',
  title: say(lang, `${head}Short`),
});

const sceneStep = (lang: Lang): Row<Scene> => ({
  name: 'scene',
  title: sceneTitle(lang),
  note: ({ snapshot }) => aboutScene(lang, snapshot),
  parts: [
    { name: 'image', mark: heat(shown) },
    ...heads.map((head) => ({
      ...network(head, lang),
      mark: bars(say(lang, head), answers(head)),
    })),
  ],
});

const weightStep = (lang: Lang): Row<Scene> => ({
  name: 'weights',
  title: say(lang, 'weights'),
  note: aboutWeights,
  parts: heads.map((head) => ({
    ...network(head, lang),
    alt: (scene) => aboutBars(head, scene),
    mark: weights(head),
  })),
});

const shown = ({ snapshot, fixed, kind }: Scene) => sceneWithBoxes(fixed, snapshot.scene, kind);

const answers =
  (head: Head) =>
  ({ snapshot, kind, lang }: Scene) =>
    answersTo(snapshot.networks[head].logits, kind, lang);

const weights = (head: Head) =>
  signedBars<Scene>(({ snapshot, kind, lang }) => {
    const { weights } = snapshot.networks[head];
    const values = weights[kind]!;
    const name = (i: number) =>
      say(lang, 'channel', { channel: i + 1, weight: signed(values[i]!, 5) });
    return { values, full: largest(weights), name };
  });

const heatOf = (head: Head, { heats, pointed }: Scene) => ({
  heat: heats[head],
  cross: peak(heats[head].values),
  pointed,
});
const map = (head: Head) => heat<Scene>((scene) => heatOf(head, scene), hereText);
const scale = (head: Head) =>
  heatScale<Scene>(({ heats, relu }) => {
    const { full } = heats[head];
    const labels = relu
      ? (['0', '', short(full)] as const)
      : ([short(-full), '0', short(full)] as const);
    return { signed: !relu, labels };
  });
const overlay = (head: Head) =>
  heat<Scene>(
    (scene) => ({ ...shown(scene), ...heatOf(head, scene), mix: scene.mix, smooth: true }),
    hereText,
  );
