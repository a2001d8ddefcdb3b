import { sentences } from '../../../i18n/phrases.ts';
import { className, percent, rowName, type Scene } from './scene.ts';
import { say } from './words.ts';

/** The stage in two sentences. */
export function finding({ snapshot: { said }, fixed, lang }: Scene): string {
  return sentences(
    lang,
    say(lang, 'finding', {
      n: fixed.heldOut,
      learned: percent(said.learned.accuracy),
      z: percent(said.z.accuracy),
      lda: percent(said.lda.accuracy),
    }),
    say(lang, 'nearerNow', { learned: said.learned.nearer, z: said.z.nearer }),
  );
}

/** Which rows are compared. */
export function pairSaid(scene: Scene): string {
  const named = (row: number) => `${rowName(row, scene)} (${className(row, scene)})`;
  const [a, b] = scene.snapshot.pair;
  return say(scene.lang, 'pair', { a: named(a), b: named(b) });
}
