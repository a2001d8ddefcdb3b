import type { LayerShown } from '../../../charts/network-layers.ts';
import type { Lang } from '../../../i18n/text.ts';
import { layers } from '../../../models/glyph-network/layers.ts';
import type { Fixed, Snapshot, Standing } from '../session.ts';
import { say } from './words.ts';

/** All that is drawn of one moment. */
export interface Scene {
  snapshot: Snapshot;
  fixed: Fixed;
  lang: Lang;
}
export type ArmName = 'frozen' | 'scratch';

export const percent = (share: number): number => Math.round(100 * share);

/** How a network stands; undefined while the layers to be borrowed are learned. */
export const standingOf = (arm: ArmName, { snapshot }: Scene): Standing | undefined =>
  snapshot.standings?.[arm];

export function rightOf(arm: ArmName, scene: Scene): string {
  const standing = standingOf(arm, scene);
  if (!standing) return '';
  const all = scene.fixed.labels.length;
  return say(scene.lang, 'right', { right: Math.round(standing.accuracy * all), all });
}

/** Over the answers while there are none. */
export function messageOf(arm: ArmName, { snapshot: { preparation }, lang }: Scene): string {
  if (!preparation) return '';
  const said = { ...preparation, percent: percent(preparation.accuracy) };
  return arm === 'frozen' ? say(lang, 'preparing', said) : say(lang, 'waiting');
}

export function layersOf(arm: ArmName, scene: Scene): LayerShown[] {
  const { lang } = scene;
  const standing = standingOf(arm, scene);
  const state = arm === 'frozen' && standing ? 'frozen' : 'free';
  const old = layers.map((layer, at): LayerShown => {
    const far = standing?.moved[at] ?? 0;
    const moved = far.toFixed(2);
    return {
      name: layer,
      state,
      moved: far,
      caption: moved,
      words: say(lang, `${state}Layer`, { layer, moved }),
    };
  });
  const words = say(lang, 'newLayer');
  return [...old, { name: 'head', state: 'new', moved: 0, caption: say(lang, 'new'), words }];
}

export function finding({ snapshot: { preparation, standings }, fixed, lang }: Scene): string {
  if (standings)
    return say(lang, 'finding', {
      perClass: fixed.perClass,
      frozen: percent(standings.frozen.accuracy),
      scratch: percent(standings.scratch.accuracy),
    });
  if (!preparation) return '';
  return say(lang, 'findingPreparing', {
    ...preparation,
    percent: percent(preparation.accuracy),
  });
}
