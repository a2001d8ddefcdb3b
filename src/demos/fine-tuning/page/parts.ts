import { add } from '../../../charts/dom.ts';
import { networkLayers } from '../../../charts/network-layers.ts';
import { picture } from '../../../charts/picture.ts';
import { write } from '../../../charts/step-row.ts';
import { layers } from '../../../models/glyph-network/layers.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { ArmName, Fixed } from '../session.ts';
import { wall } from './wall.ts';
import { say } from './words.ts';

const tones = { tuned: 'tone-accent', frozen: 'tone-moss', scratch: 'tone-rust' } as const;
/** ‖w − w₀‖ / ‖w₀‖ at which a bar is full. */
const full = 1;

/** The elements of the figure, and how each is drawn. `press`: a layer of the fine-tuned network was pressed. */
export function parts(
  root: HTMLElement,
  { lang, fixed }: { lang: Lang; fixed: Fixed },
  press: (layer: number) => void,
) {
  const drawExamples = examples(root, lang, fixed);
  const row = add(root, 'div', 'networks');
  const arm = (name: ArmName) =>
    armParts(add(row, 'section', name), { lang, name, ...(name === 'tuned' && { press }) });
  const arms = { tuned: arm('tuned'), frozen: arm('frozen'), scratch: arm('scratch') };
  const old = add(root, 'figure', 'old');
  const caption = write(add(old, 'figcaption'));
  const signs = add(old, 'div', 'signs');
  signs.setAttribute('role', 'img');
  const drawWall = wall(signs, fixed.old);
  const legend = write(add(old, 'p', 'legend'));
  const said = (text: string, phase: 'preparing' | 'compared'): void => {
    caption(text);
    const of = phase === 'preparing' ? 'Preparing' : '';
    signs.setAttribute('aria-label', say(lang, `wall${of}`));
    legend(say(lang, `legend${of}`));
  };
  return { drawExamples, arms, said, drawWall };
}

/** One picture of each class of the new task. */
function examples(root: HTMLElement, lang: Lang, { characters, examples: shown, perClass }: Fixed) {
  const figure = add(root, 'figure', 'examples');
  const row = add(figure, 'div', 'row');
  const pictures = characters.map((character) => {
    const one = picture(28);
    one.element.title = character;
    row.append(one.element);
    return one;
  });
  add(figure, 'figcaption').textContent = say(lang, 'examples', { perClass });
  return (ink: string): void => pictures.forEach((one, i) => one.show(shown[i]!, ink));
}

function armParts(
  root: HTMLElement,
  { lang, name, press }: { lang: Lang; name: ArmName; press?: (layer: number) => void },
) {
  const header = add(root, 'header');
  const top = add(header, 'div');
  const title = add(top, 'h3');
  title.textContent = say(lang, name);
  add(top, 'p').textContent = say(lang, `${name}How`);
  const share = write(add(header, 'b'));
  const what = write(add(header, 'span'));
  const label = say(lang, 'network', { name: title.textContent });
  const options = { label, count: layers.length + 1, full, tone: `var(--${tones[name]})` };
  return { share, what, network: networkLayers(root, { ...options, ...(press && { press }) }) };
}
export type ArmParts = ReturnType<typeof armParts>;
