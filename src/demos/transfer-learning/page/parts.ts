import { add } from '../../../charts/dom.ts';
import { networkLayers } from '../../../charts/network-layers.ts';
import { picture } from '../../../charts/picture.ts';
import { write } from '../../../charts/step-row.ts';
import { layers } from '../../../models/glyph-network/layers.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { Fixed } from '../session.ts';
import { answers } from './answers.ts';
import type { Mark } from './marks.ts';
import { say } from './words.ts';

export type ArmName = 'frozen' | 'scratch';
const tones = { frozen: 'tone-moss', scratch: 'tone-rust' } as const;
/** ‖w − w₀‖ / ‖w₀‖ at which a bar is full. */
const full = 1;

/** The elements of the figure, and how each is drawn. */
export function parts(
  root: HTMLElement,
  { lang, fixed }: { lang: Lang; fixed: Fixed },
  select: (arm: ArmName, mark: Mark | undefined, by: 'pointer' | 'key') => void,
) {
  const drawExamples = examples(root, lang, fixed);
  const pair = add(root, 'div', 'pair');
  const arm = (name: ArmName) =>
    armParts(add(pair, 'section', name), { lang, fixed, name }, (mark, by) =>
      select(name, mark, by),
    );
  const arms = { frozen: arm('frozen'), scratch: arm('scratch') };
  const live = add(root, 'p', 'here');
  live.setAttribute('aria-live', 'polite');
  return { drawExamples, arms, here: write(live) };
}

/** One picture of each class, so that the reader sees what is to be told apart. */
function examples(root: HTMLElement, lang: Lang, fixed: Fixed) {
  const { characters, perClass } = fixed;
  const figure = add(root, 'figure', 'examples');
  const row = add(figure, 'div', 'row');
  const shown = characters.map((character) => {
    const one = picture(28);
    one.element.title = character;
    row.append(one.element);
    return one;
  });
  const phrase = perClass === 1 ? 'example' : 'examples';
  add(figure, 'figcaption').textContent = say(lang, phrase, { perClass });
  return (ink: string): void => shown.forEach((one, i) => one.show(fixed.examples[i]!, ink));
}

function armParts(
  root: HTMLElement,
  { lang, fixed, name }: { lang: Lang; fixed: Fixed; name: ArmName },
  select: (mark: Mark | undefined, by: 'pointer' | 'key') => void,
) {
  const header = add(root, 'header');
  const title = add(header, 'h3');
  title.textContent = say(lang, name);
  const share = write(add(header, 'b'));
  const count = write(add(header, 'span'));
  const label = say(lang, 'network', { name: title.textContent });
  const options = { label, count: layers.length + 1, full, tone: `var(--${tones[name]})` };
  const network = networkLayers(root, options);
  const body = add(root, 'div', 'answers-of');
  const message = write(add(body, 'p', 'message'));
  const drawAnswers = answers(body, {
    fixed,
    label: say(lang, 'explore', { name: title.textContent }),
    heading: say(lang, 'mistakes'),
    tone: tones[name],
    select,
  });
  return { share, count, network, message, drawAnswers };
}
export type ArmParts = ReturnType<typeof armParts>;
