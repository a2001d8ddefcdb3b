import { percent, withSign } from '../../../charts/numbers.ts';
import { sentences } from '../../../i18n/phrases.ts';
import { byNetwork } from '../shared/answers.ts';
import { argMax } from '../../../numerics/arg-max.ts';
import { className, nameOf, truthOf, type Scene } from './scene.ts';
import { termsOf } from './sums.ts';
import { say } from './words.ts';

/** What the networks answer about the chosen node, in one line. */
export function headline(scene: Scene): string {
  const { seen, fixed, lang } = scene;
  const { chosen, answers } = seen;
  const [name, truth] = [nameOf(chosen, scene), truthOf(chosen, scene)];
  if (truth === undefined) {
    const best = argMax(answers.relational);
    const share = percent(answers.relational[best]!);
    return say(lang, 'saysUnlabelled', { name, guess: className(best, scene), share });
  }
  const use = fixed.heldOut.includes(chosen)
    ? 'heldOut'
    : fixed.known.includes(chosen)
      ? 'known'
      : 'unused';
  const given = byNetwork((arm) => percent(answers[arm][fixed.labels[chosen]!]!));
  return say(lang, 'says', { name, truth, known: say(lang, use), ...given });
}

/** The accuracy of what is compared with the networks, in one line. */
export const baselines = ({ seen: { lanes }, lang }: Scene): string =>
  say(lang, 'baselines', {
    table: percent(lanes.table.accuracy),
    propagation: percent(lanes.propagation.accuracy),
  });

/** The stage in three sentences. */
export function finding(scene: Scene): string {
  const { seen, fixed, explained, lang } = scene;
  const terms = termsOf(scene);
  const most = terms.reduce((a, b) => (Math.abs(b.amount) > Math.abs(a.amount) ? b : a));
  return sentences(
    lang,
    say(lang, 'finding', {
      n: fixed.heldOut.length,
      ...byNetwork((arm) => percent(seen.lanes[arm].accuracy)),
    }),
    baselines(scene),
    say(lang, 'most', {
      name: nameOf(seen.chosen, scene),
      what: className(explained, scene),
      logit: withSign(seen.logits[explained]!),
      part: most.label,
      amount: withSign(most.amount),
    }),
  );
}
