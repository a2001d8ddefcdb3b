import type { GridImage, ImageRow } from '../../../charts/image-grid.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { ValuesOf } from '../../../lab/contract/define.ts';
import type session from '../session.ts';
import type { Fixed, Snapshot } from '../session.ts';
import { counts } from '../shared/counts.ts';
import { say } from './words.ts';

/** All that is drawn of one moment. */
export interface Scene {
  snapshot: Snapshot;
  fixed: Fixed;
  values: ValuesOf<typeof session>;
  lang: Lang;
}
/** The two networks that are looked into. */
export type Taught = keyof Snapshot['looks'];

export const percent = (share: number): number => Math.round(100 * share);

/** The accuracies with the number of labels that the reader has chosen. */
function chosen({ snapshot: { accuracy }, values }: Scene) {
  const at = counts.findIndex((count) => String(count) === values.labels);
  return {
    pretrained: percent(accuracy.pretrained[at]!),
    shuffled: percent(accuracy.shuffled[at]!),
    scratch: percent(accuracy.scratch[at]!),
    untrained: percent(accuracy.untrained[at]!),
    pixels: percent(accuracy.pixels[at]!),
  };
}

export const scoreOf = (arm: Taught, scene: Scene): string =>
  say(scene.lang, scene.values.labels === '1' ? 'scoreOne' : 'score', {
    n: scene.values.labels,
    percent: chosen(scene)[arm],
  });

/** Filters of one network’s first layer, before training and now. */
export const filtersOf =
  (arm: Taught) =>
  ({ snapshot: { looks, start }, lang }: Scene): ImageRow[] => [
    { name: say(lang, 'before'), images: channels(start, lang) },
    { name: say(lang, 'now'), images: channels(looks[arm].filters, lang) },
  ];

/** Feature maps of one network for the image that the reader has chosen; the first are those of the filters above. */
export const mapsOf =
  (arm: Taught) =>
  ({ snapshot: { looks }, fixed, values, lang }: Scene): ImageRow[] => {
    const character = fixed.characters[values.watched - 1] ?? '';
    return [
      { name: say(lang, 'first', { character }), images: channels(looks[arm].first, lang) },
      { name: say(lang, 'second'), images: channels(looks[arm].second, lang) },
    ];
  };

const channels = (all: readonly Uint8ClampedArray[], lang: Lang): GridImage[] =>
  all.map((pixels, i) => ({ pixels, title: say(lang, 'channel', { i: i + 1 }) }));

/** How much is learned of the source task, and how far the first layer is from where it began. */
export const stateOf =
  (arm: Taught) =>
  ({ snapshot: { losses, looks }, lang }: Scene): string =>
    say(lang, 'state', { loss: losses[arm].toFixed(2), moved: percent(looks[arm].moved) });

export const finding = (scene: Scene): string =>
  say(scene.lang, scene.values.labels === '1' ? 'findingOne' : 'finding', {
    n: scene.values.labels,
    ...chosen(scene),
  });
