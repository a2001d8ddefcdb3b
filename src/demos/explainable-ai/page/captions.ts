import { signed, withSign } from '../../../charts/numbers.ts';
import { sentences } from '../../../i18n/phrases.ts';
import { tenth, type Remover } from '../shared/explainers.ts';
import { networkOf, onTag, seenOf, type Letter, type Scene } from './scene.ts';
import { say } from './words.ts';

export const percent = (share: number): number => Math.round(100 * share);

/** How far the mean logit moves without the hottest tenth by a map; undefined before it was measured. */
export function change(letter: Letter, by: Remover, scene: Scene): number | undefined {
  const curve = seenOf(letter, scene).score?.maps[by].curve;
  return curve && curve[tenth]! - curve[0]!;
}

/** A network's logit for the image as it is shown. */
export function logitText(letter: Letter, scene: Scene): string {
  const { logit, whole } = seenOf(letter, scene);
  const said = { letter, logit: signed(logit, 1) };
  if (scene.snapshot.cell === undefined) return say(scene.lang, 'logit', said);
  return say(scene.lang, 'moved', { ...said, change: withSign(logit - whole, 1) });
}

/** Both accuracies; once the reader has guessed, whether that was right, and why. */
export function verdict(scene: Scene): string {
  const { lang, trust, fixed } = scene;
  const own = (letter: Letter) => percent(seenOf(letter, scene).accuracy.own);
  if (trust === 'open') return say(lang, 'own', { a: own('A'), b: own('B') });
  const tagged: Letter = networkOf('A', scene) === 'tagged' ? 'A' : 'B';
  const control: Letter = tagged === 'A' ? 'B' : 'A';
  const isRight = trust === control.toLowerCase();
  return sentences(
    lang,
    say(lang, isRight ? 'right' : 'wrong'),
    say(lang, 'verdict', {
      tagged,
      control,
      fallen: percent(seenOf(tagged, scene).accuracy.without),
      kept: percent(seenOf(control, scene).accuracy.without),
      never: percent(fixed.never),
    }),
  );
}

export function finding(scene: Scene): string {
  const { lang, explainer, snapshot, trust } = scene;
  const name = say(lang, explainer);
  const [a, b] = [onTag('A', explainer, scene), onTag('B', explainer, scene)];
  const here =
    a === undefined || b === undefined
      ? say(lang, 'findingWaits', { name })
      : say(lang, 'finding', { name, a: percent(a), b: percent(b) });
  const moved = (letter: Letter, by: Remover) => change(letter, by, scene);
  const curves =
    moved('A', explainer) === undefined || moved('B', explainer) === undefined
      ? ''
      : say(lang, 'findingCurves', {
          n: snapshot.scored,
          a: withSign(moved('A', explainer)!, 1),
          b: withSign(moved('B', explainer)!, 1),
          randomA: withSign(moved('A', 'random')!, 1),
          randomB: withSign(moved('B', 'random')!, 1),
        });
  const said = trust === 'open' ? '' : verdict(scene);
  return sentences(lang, here, curves, said);
}
