import { signed } from '../../../charts/numbers.ts';
import { cellAt } from '../../../i18n/scene-words.ts';
import { pointing } from '../../../models/scene-classifier/shown.ts';
import type { Head } from '../../../models/tools/image-classifier.ts';
import { kindName, type Scene } from './scene.ts';
import { say } from './words.ts';

export const short = (value: number): string => signed(value, Math.abs(value) < 1 ? 3 : 2);

/** What the bars say, for those who cannot see them. */
export function aboutBars(head: Head, { snapshot, kind, lang }: Scene): string {
  const weights = snapshot.networks[head].weights[kind]!;
  const count = (holds: (weight: number) => boolean) => weights.filter(holds).length;
  return say(lang, 'barsLabel', {
    network: say(lang, head),
    for: count((weight) => weight > 0),
    against: count((weight) => weight < 0),
  });
}

export function aboutWeights(scene: Scene): string {
  const { snapshot, lang } = scene;
  const { likeCam } = snapshot.networks.gap;
  const alike = likeCam === undefined ? '' : say(lang, 'likeCam', { r: signed(likeCam, 4) });
  return `${say(lang, 'weightsSaid', { kind: kindName(scene) })}\n${alike}`;
}

export const aboutMap = ({ relu, snapshot, lang }: Scene): string =>
  say(lang, `map${snapshot.average ? '' : 'Each'}${relu ? 'Relu' : 'Signed'}`);

/** The values of both maps at one position. */
export const hereText = (cell: number, { heats: { flatten, gap }, lang }: Scene): string =>
  say(lang, 'here', {
    ...cellAt(cell, flatten.columns),
    flatten: short(flatten.values[cell]!),
    gap: short(gap.values[cell]!),
  });

export const reading = (scene: Scene): string =>
  scene.pointed !== undefined && scene.pointed < scene.heats.flatten.values.length
    ? hereText(scene.pointed, scene)
    : say(scene.lang, 'point');

/** Whether a network's hottest position lies in a bounding box of the class. */
export function verdict(head: Head, { snapshot, fixed, heats, kind, lang }: Scene): string {
  const said = pointing(heats[head].values, fixed.objects[snapshot.scene]!, { kind });
  const network = say(lang, `${head}Short`);
  if (said === 'absent') return say(lang, 'absent', { network });
  return say(lang, 'verdict', { network, verdict: say(lang, said === 'hit' ? 'hit' : 'miss') });
}

export function finding(scene: Scene): string {
  const { networks } = scene.snapshot;
  const percent = (share: number) => Math.round(100 * share);
  return say(scene.lang, 'finding', {
    flattenSaid: verdict('flatten', scene),
    gapSaid: verdict('gap', scene),
    flatten: percent(networks.flatten.hits),
    gap: percent(networks.gap.hits),
    object: percent(scene.fixed.object),
    flattenFall: signed(-networks.flatten.falls.hottest),
    gapFall: signed(-networks.gap.falls.hottest),
    chance: signed(-networks.flatten.falls.random),
  });
}
