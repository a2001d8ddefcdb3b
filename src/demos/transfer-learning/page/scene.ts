import type { LayerShown } from '../../../charts/network-layers.ts';
import { sentences } from '../../../i18n/phrases.ts';
import type { Lang } from '../../../i18n/text.ts';
import { layers } from '../../../models/glyph-network/layers.ts';
import type { ValuesOf } from '../../../lab/contract/define.ts';
import type session from '../session.ts';
import type { Fixed, Snapshot, Standing } from '../session.ts';
import { say } from './words.ts';

/** All that is drawn of one moment. */
export interface Scene {
  snapshot: Snapshot;
  fixed: Fixed;
  values: ValuesOf<typeof session>;
  lang: Lang;
}
/** The networks that are drawn. */
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
  const frozen = arm === 'frozen' && standing ? Number(scene.values.depth) : 0;
  const old = layers.map((layer, at): LayerShown => {
    const state = at < frozen ? 'frozen' : 'free';
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

/** Below both: what the rows are, and how the simplest baseline does. */
export const hereOf = ({ snapshot: { standings }, lang }: Scene): string =>
  sentences(
    lang,
    say(lang, 'point'),
    standings ? say(lang, 'pixels', { percent: percent(standings.pixels.accuracy) }) : '',
  );

export function finding({ snapshot: { preparation, standings }, fixed, lang }: Scene): string {
  if (standings)
    return say(lang, 'finding', {
      perClass: fixed.perClass,
      frozen: percent(standings.frozen.accuracy),
      scratch: percent(standings.scratch.accuracy),
      pixels: percent(standings.pixels.accuracy),
    });
  if (!preparation) return '';
  return say(lang, 'findingPreparing', {
    ...preparation,
    percent: percent(preparation.accuracy),
  });
}
