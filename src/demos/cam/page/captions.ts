import { signed } from '../../../charts/numbers.ts';
import { aboutScene, cellAt } from '../../../i18n/scene-words.ts';
import { removals } from '../../../models/scene-classifier/removal-options.ts';
import { pointing } from '../../../models/scene-classifier/shown.ts';
import { around } from '../shared/around.ts';
import { kindName, type Scene } from './scene.ts';
import { say } from './words.ts';

/** Where the weights come from and, if something was removed, what that did to the answer. */
export function aboutShown({ snapshot, kind, lang }: Scene): string {
  const { removed, logits, whole } = snapshot;
  if (removed === 'nothing') return aboutScene(lang, snapshot);
  const numbers = { whole: signed(whole[kind]!), left: signed(logits[kind]!) };
  return aboutScene(
    lang,
    snapshot,
    say(lang, 'left', { what: removals[removed][lang], ...numbers }),
  );
}

export const aboutChannels = (scene: Scene): string =>
  scene.off.size > 0
    ? say(scene.lang, 'someOff', { count: scene.off.size })
    : say(scene.lang, 'pressOne', { kind: kindName(scene) });

/** What the map adds up to, and what it says where the reader points. */
export function aboutSum(scene: Scene): string {
  const { sums, snapshot, kind, lang, off, pointed } = scene;
  const numbers = { mean: signed(sums.mean), bias: signed(sums.bias), logit: signed(sums.logit) };
  const whole = signed(snapshot.logits[kind]!);
  const sum = off.size > 0 ? say(lang, 'sumOff', { ...numbers, whole }) : say(lang, 'sum', numbers);
  return `${sum}\n${pointed === undefined ? say(lang, 'point') : hereText(pointed, scene)}`;
}

export const hereText = (cell: number, { heat: { values, columns }, lang }: Scene): string =>
  say(lang, 'here', { ...cellAt(cell, columns), value: signed(values[cell]!) });

/** Whether the highest cell lies in a bounding box of the class. */
export function hotText(scene: Scene): string {
  const { sums, snapshot, fixed, lang, kind } = scene;
  const said = pointing(sums.map, fixed.objects[snapshot.scene]!, { kind, around });
  return say(lang, said, { kind: kindName(scene) });
}

export function finding(scene: Scene): string {
  const { snapshot, kind, lang } = scene;
  const percent = (share: number) => Math.round(100 * share);
  return say(lang, 'finding', {
    kind: kindName(scene),
    logit: signed(snapshot.logits[kind]!),
    said: hotText(scene),
    hits: percent(snapshot.cam.hits),
    object: percent(snapshot.object.hits),
    fall: signed(-snapshot.falls.mean.hottest),
    chance: signed(-snapshot.falls.mean.random),
  });
}
