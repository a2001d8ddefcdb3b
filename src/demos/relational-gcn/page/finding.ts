import { sentences } from '../../../i18n/phrases.ts';
import { guess } from '../shared/guess.ts';
import { nameOf, percent, truthOf, withSign, type Scene } from './scene.ts';
import { partsOf } from './sums.ts';
import { say } from './words.ts';

/** What the three arms make of the chosen node, in one line. */
export function headline(scene: Scene): string {
  const { seen, subject, lang } = scene;
  const { chosen, answers } = seen;
  const [name, truth] = [nameOf(chosen, scene), truthOf(chosen, scene)];
  if (truth === undefined) {
    const best = guess(answers.relational);
    const parts = {
      guess: subject.classes[best]![lang],
      share: percent(answers.relational[best]!),
    };
    return say(lang, 'saysUnlabelled', { name, ...parts });
  }
  const given = (arm: keyof typeof answers) => percent(answers[arm][subject.labels[chosen]!]!);
  const use = subject.heldOut.includes(chosen)
    ? 'heldOut'
    : subject.known.includes(chosen)
      ? 'known'
      : 'unused';
  return say(lang, 'says', {
    name,
    truth,
    known: say(lang, use),
    features: given('features'),
    blind: given('blind'),
    relational: given('relational'),
  });
}

/** The stage in two sentences. */
export function finding(scene: Scene): string {
  const { seen, subject, explained, lang } = scene;
  const { features, blind, relational } = seen.lanes;
  const parts = partsOf(scene);
  const most = parts.reduce((a, b) => (Math.abs(b.amount) > Math.abs(a.amount) ? b : a));
  return sentences(
    lang,
    say(lang, 'finding', {
      n: subject.heldOut.length,
      features: percent(features.accuracy),
      blind: percent(blind.accuracy),
      relational: percent(relational.accuracy),
    }),
    say(lang, 'most', {
      name: nameOf(seen.chosen, scene),
      what: subject.classes[explained]![lang],
      logit: withSign(seen.logits[explained]!),
      part: most.name,
      amount: withSign(most.amount),
    }),
  );
}
