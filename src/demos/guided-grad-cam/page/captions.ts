import { signed } from '../../../charts/numbers.ts';
import { listed } from '../../../i18n/phrases.ts';
import { cellAt } from '../../../i18n/scene-words.ts';
import { forEachMap, type MapName } from '../shared/map-names.ts';
import { mapName, rows, type Scene } from './scene.ts';
import { say, type Phrase } from './words.ts';

/** The layers in the order in which they become random. */
const forgetting: readonly Phrase[] = ['dense2', 'dense1', 'conv3', 'conv2', 'conv1'];

const raised = (exponent: number): string =>
  signed(exponent, 0).replace(/./g, (c) => (c === '−' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)] ?? c)));
/** Two digits that say something, however small: 0.012, 1.7×10⁻⁶. */
export function short(value: number): string {
  if (value === 0) return '0';
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  if (exponent >= -3) return signed(value, Math.max(0, 1 - exponent));
  return `${signed(value / 10 ** exponent, 1)}×10${raised(exponent)}`;
}

/** The values of all maps at one pixel. */
export function hereText(cell: number, scene: Scene): string {
  const { snapshot, fixed, lang } = scene;
  const both = (name: MapName) =>
    rows.map((row) => short(snapshot[row].maps[name][cell]!)).join(' / ');
  return say(lang, 'here', {
    ...cellAt(cell, fixed.side),
    guidedName: mapName('guided', scene),
    ...forEachMap(both),
  });
}

export const reading = (scene: Scene): string =>
  scene.pointed === undefined ? say(scene.lang, 'point') : hereText(scene.pointed, scene);

export function aboutChart({ snapshot, lang }: Scene): string {
  const { layers, alike, asked } = snapshot;
  const random = forgetting.slice(0, layers).map((layer) => say(lang, layer));
  const without = alike[layers]!.without.heat;
  return [
    say(lang, 'chartSaid'),
    say(lang, 'layersSaid', { list: listed(lang, random) }),
    ...(without > 0 ? [say(lang, 'level', { without, asked })] : []),
  ].join('\n');
}

export function finding(scene: Scene): string {
  const { layers, alike, accuracy } = scene.snapshot;
  const { mean } = alike[layers]!;
  return say(scene.lang, 'finding', {
    layers,
    guidedName: mapName('guided', scene),
    ...forEachMap((name) => {
      const r = mean[name];
      return r === undefined ? say(scene.lang, 'noneLevel') : signed(r);
    }),
    trained: Math.round(100 * accuracy[0]!),
    forgetful: Math.round(100 * accuracy[layers]!),
  });
}
