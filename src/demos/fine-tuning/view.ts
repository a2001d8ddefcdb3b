import { resolvedColours } from '../../charts/colours.ts';
import type { LayerShown } from '../../charts/network-layers.ts';
import { layers } from '../../datasets/glyph-network/layers.ts';
import { defineView, type Stage } from '../../lab/view.ts';
import type session from './session.ts';
import type { ArmName, Snapshot } from './session.ts';
import { parts } from './view/parts.ts';
import { say } from './view/words.ts';
import './view/view.css';

export default defineView<typeof session>((root, stage) => {
  let learns: Learns = { conv1: true, conv2: true, conv3: true, fc: true };
  const press = (layer: number) => {
    const name = layers[layer];
    if (name) stage.turn(name, !learns[name]);
  };
  const ink = resolvedColours(root, ['var(--ink)']);
  const elements = parts(root, stage, press);
  return (snapshot, values) => {
    learns = values;
    elements.drawExamples(ink()[0]!);
    for (const name of ['tuned', 'frozen', 'scratch'] as const) {
      const { accuracy, moved } = snapshot.standings[name];
      elements.arms[name].share(`${percent(accuracy)}%`);
      elements.arms[name].network(shown(stage, name, moved, learns));
    }
    elements.drawWall(snapshot.knows);
    elements.said(say(stage.lang, 'old', memoryOf(stage, snapshot)));
    return finding(stage, snapshot);
  };
});

type Learns = Record<(typeof layers)[number], boolean>;
type Lab = Stage<typeof session>;
const percent = (share: number) => Math.round(100 * share);

/** A network's layers as they are drawn. Only those of the fine-tuned one can be pressed. */
function shown(
  { lang }: Lab,
  arm: ArmName,
  moved: readonly number[],
  learns: Learns,
): LayerShown[] {
  const old = layers.map((name, at): LayerShown => {
    const isFree = arm === 'tuned' ? learns[name] : arm === 'scratch';
    const [far, caption] = [moved[at]!, moved[at]!.toFixed(2)];
    const state = isFree ? 'free' : 'frozen';
    const said = say(lang, `${state}Layer`, { layer: name, moved: caption });
    const words = arm === 'tuned' ? `${said}. ${say(lang, 'press')}` : said;
    return { name, state, moved: far, caption, words };
  });
  const head = { name: 'head', state: 'new', moved: 0, caption: say(lang, 'new') } as const;
  return [...old, { ...head, words: say(lang, 'newLayer') }];
}

/** How many of the old signs were read, and still are. */
function memoryOf({ fixed: { knew } }: Lab, { forgotten }: Snapshot) {
  const all = knew.reduce((sum, one) => sum + one, 0);
  return { knew: all, left: all - Math.round(forgotten * all), percent: percent(forgotten) };
}

function finding(stage: Lab, snapshot: Snapshot): string {
  const { tuned, frozen, scratch } = snapshot.standings;
  return say(stage.lang, 'finding', {
    tuned: percent(tuned.accuracy),
    frozen: percent(frozen.accuracy),
    scratch: percent(scratch.accuracy),
    percent: memoryOf(stage, snapshot).percent,
  });
}
