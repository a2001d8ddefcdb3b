import { resolvedColours } from '../../charts/colours.ts';
import type { LayerShown } from '../../charts/network-layers.ts';
import { layers } from '../../models/glyph-network/layers.ts';
import type { Lang } from '../../i18n/text.ts';
import { defineView } from '../../lab/contract/view.ts';
import type session from './session.ts';
import type { ArmName, Snapshot, Standing } from './session.ts';
import { parts, type ArmParts } from './page/parts.ts';
import { say } from './page/words.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, root } = stage;
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
    for (const name of ['tuned', 'frozen', 'scratch'] as const)
      drawArm(elements.arms[name], lang, name, snapshot.standings?.[name], learns);
    elements.drawWall(snapshot.knows, snapshot.knew);
    const { text, finding } = words(lang, snapshot);
    elements.said(text, snapshot.standings ? 'compared' : 'preparing');
    return finding;
  };
});

type Learns = Record<(typeof layers)[number], boolean>;
const percent = (share: number) => Math.round(100 * share);

/** Without a standing, the layers to be borrowed are still being learned. */
function drawArm(
  arm: ArmParts,
  lang: Lang,
  name: ArmName,
  standing: Standing | undefined,
  learns: Learns,
): void {
  const phase = name === 'scratch' ? 'waits' : 'isPrepared';
  arm.share(standing ? `${percent(standing.accuracy)}%` : '');
  arm.what(say(lang, standing ? 'right' : phase));
  arm.network(shown(lang, name, standing?.moved, learns));
}

/** A network's layers as they are drawn. Only those of the fine-tuned one can be pressed. */
function shown(
  lang: Lang,
  arm: ArmName,
  moved: readonly number[] | undefined,
  learns: Learns,
): LayerShown[] {
  const before = arm === 'scratch' ? 'waitingLayer' : 'preparedLayer';
  const old = layers.map((name, at): LayerShown => {
    const isFree = arm === 'tuned' ? learns[name] : arm === 'scratch' || !moved;
    const far = moved?.[at] ?? 0;
    const caption = far.toFixed(2);
    const state = isFree ? 'free' : 'frozen';
    const said = say(lang, moved ? `${state}Layer` : before, { layer: name, moved: caption });
    const words = arm === 'tuned' ? `${said}. ${say(lang, 'press')}` : said;
    return { name, state, moved: far, caption, words };
  });
  const head = { name: 'head', state: 'new', moved: 0, caption: say(lang, 'new') } as const;
  return [...old, { ...head, words: say(lang, 'newLayer') }];
}

/** What is said over the old signs, and what the figure shows. */
function words(lang: Lang, { preparation, standings, knew, forgotten }: Snapshot) {
  if (!standings) {
    const progress = { ...preparation!, percent: percent(preparation!.accuracy) };
    return {
      text: say(lang, 'preparing', progress),
      finding: say(lang, 'findingPreparing', progress),
    };
  }
  const { tuned, frozen, scratch } = standings;
  const all = knew.reduce((sum, one) => sum + one, 0);
  const left = all - Math.round(forgotten * all);
  const memory = { knew: all, left, percent: percent(forgotten) };
  return {
    text: say(lang, 'old', memory),
    finding: say(lang, 'finding', {
      ...memory,
      tuned: percent(tuned.accuracy),
      frozen: percent(frozen.accuracy),
      scratch: percent(scratch.accuracy),
    }),
  };
}
