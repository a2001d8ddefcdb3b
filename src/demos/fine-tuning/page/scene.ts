import type { LayerShown } from '../../../charts/network-layers.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { ValuesOf } from '../../../lab/contract/define.ts';
import { layers } from '../../../models/glyph-network/layers.ts';
import type session from '../session.ts';
import type { Compared, Fixed, Snapshot } from '../session.ts';
import type { ArmName } from '../shared/names.ts';
import { positionOf } from '../shared/sizes.ts';
import { say } from './words.ts';

/** All that is drawn of one moment. */
export interface Scene {
  snapshot: Snapshot;
  fixed: Fixed;
  values: ValuesOf<typeof session>;
  lang: Lang;
}

export const percent = (share: number): number => Math.round(100 * share);

/** The networks shown in detail; undefined while the layers to be borrowed are still being learned. */
export const shown = ({ snapshot: { compared }, values }: Scene): Compared | undefined =>
  compared?.[positionOf(values.labels)];

export function shareOf(arm: ArmName, scene: Scene): string {
  const standing = shown(scene)?.[arm];
  return standing ? `${percent(standing.accuracy)}%` : '';
}

export function unitOf(arm: ArmName, scene: Scene): string {
  const { lang } = scene;
  if (shown(scene)) return say(lang, 'right');
  return say(lang, arm === 'scratch' ? 'waits' : 'isPrepared');
}

/** A network's layers as they are drawn. Only those of the fine-tuned one can be pressed. */
export function layersOf(arm: ArmName, scene: Scene) {
  const { values, lang } = scene;
  const moved = shown(scene)?.[arm].moved;
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
function memoryOf(knew: Uint8Array, { forgotten }: Compared) {
  const all = knew.reduce((sum, one) => sum + one, 0);
  return { knew: all, left: all - Math.round(forgotten * all), percent: percent(forgotten) };
}
const progressOf = (preparation: NonNullable<Snapshot['preparation']>) => ({
  ...preparation,
  percent: percent(preparation.accuracy),
});

/** Above the new task's images. */
export const taskOf = ({ values, lang }: Scene): string =>
  say(lang, values.labels === '1' ? 'example' : 'examples', { perClass: values.labels });

/** Over the old characters. */
export function titleOf(scene: Scene): string {
  const { snapshot, lang } = scene;
  const { preparation, knew } = snapshot;
  const compared = shown(scene);
  if (compared) return say(lang, 'old', memoryOf(knew, compared));
  return preparation ? say(lang, 'preparing', progressOf(preparation)) : '';
}

export function finding(scene: Scene): string {
  const { snapshot, values, lang } = scene;
  const compared = shown(scene);
  if (compared)
    return say(lang, 'finding', {
      n: values.labels,
      percent: percent(compared.forgotten),
      tuned: percent(compared.tuned.accuracy),
      frozen: percent(compared.frozen.accuracy),
      scratch: percent(compared.scratch.accuracy),
    });
  const { preparation } = snapshot;
  return preparation ? say(lang, 'findingPreparing', progressOf(preparation)) : '';
}
