import type { LayerShown } from '../../../charts/network-layers.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { ValuesOf } from '../../../lab/contract/define.ts';
import { layers } from '../../../models/glyph-network/layers.ts';
import type session from '../session.ts';
import type { ArmName, Fixed, Snapshot } from '../session.ts';
import { say } from './words.ts';

/** All that is drawn of one moment. Without standings, the layers to be borrowed are still being learned. */
export interface Scene {
  snapshot: Snapshot;
  fixed: Fixed;
  values: ValuesOf<typeof session>;
  lang: Lang;
}

const percent = (share: number) => Math.round(100 * share);

export function shareOf(arm: ArmName, { snapshot: { standings } }: Scene): string {
  return standings ? `${percent(standings[arm].accuracy)}%` : '';
}

export function unitOf(arm: ArmName, { snapshot: { standings }, lang }: Scene): string {
  if (standings) return say(lang, 'right');
  return say(lang, arm === 'scratch' ? 'waits' : 'isPrepared');
}

/** A network's layers as they are drawn. Only those of the fine-tuned one can be pressed. */
export function layersOf(arm: ArmName, { snapshot: { standings }, values, lang }: Scene) {
  const moved = standings?.[arm].moved;
  const before = arm === 'scratch' ? 'waitingLayer' : 'preparedLayer';
  const old = layers.map((layer, at): LayerShown => {
    const isFree = arm === 'tuned' ? values[layer] : arm === 'scratch' || !moved;
    const far = moved?.[at] ?? 0;
    const caption = far.toFixed(2);
    const state = isFree ? 'free' : 'frozen';
    const said = say(lang, moved ? `${state}Layer` : before, { layer, moved: caption });
    const words = arm === 'tuned' ? `${said}. ${say(lang, 'press')}` : said;
    return { name: layer, state, moved: far, caption, words };
  });
  const head: LayerShown = {
    name: 'head',
    state: 'new',
    moved: 0,
    caption: say(lang, 'new'),
    words: say(lang, 'newLayer'),
  };
  return [...old, head];
}

/** Of the old characters: how many were known, how many still are, and the share that is forgotten. */
function memoryOf({ knew, forgotten }: Snapshot) {
  const all = knew.reduce((sum, one) => sum + one, 0);
  return { knew: all, left: all - Math.round(forgotten * all), percent: percent(forgotten) };
}
const progressOf = (preparation: NonNullable<Snapshot['preparation']>) => ({
  ...preparation,
  percent: percent(preparation.accuracy),
});

/** Over the old characters. */
export function titleOf({ snapshot, lang }: Scene): string {
  const { preparation } = snapshot;
  return preparation
    ? say(lang, 'preparing', progressOf(preparation))
    : say(lang, 'old', memoryOf(snapshot));
}

export function finding({ snapshot, lang }: Scene): string {
  const { preparation, standings } = snapshot;
  if (standings)
    return say(lang, 'finding', {
      percent: percent(snapshot.forgotten),
      tuned: percent(standings.tuned.accuracy),
      frozen: percent(standings.frozen.accuracy),
      scratch: percent(standings.scratch.accuracy),
    });
  return preparation ? say(lang, 'findingPreparing', progressOf(preparation)) : '';
}
