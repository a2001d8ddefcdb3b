import type { Lang } from '../../../i18n/text.ts';
import { heldOutTasks } from '../shared/sizes.ts';
import { changes } from './plot.ts';
import { say } from './words.ts';

const ofFits = {
  points: '<circle class="point-sample" cx="13" cy="6" r="4"/>',
  wave: '<path class="wave" d="M1 6H25"/>',
  fit: '<path class="bold" d="M0 6H26"/>',
} as const;
const ofSlices = {
  start: '<path class="trail" d="M1 6H13"/><circle class="start" cx="16" cy="6" r="4.5"/>',
  step: '<path class="step" d="M0 6H20"/><circle class="end" cx="21" cy="6" r="3"/>',
  best: '<path class="best" d="M13 .5l1.6 3.8 4.1.3-3.1 2.7 1 4L13 9.2l-3.6 2.1 1-4-3.1-2.7 4.1-.3z"/>',
  shade: '<rect class="shade-sample" x="1" y="1" width="24" height="10"/>',
} as const;

/** What the marks mean, and a way to another wave. */
export function key(root: HTMLElement, lang: Lang, another: () => void) {
  const box = root.appendChild(document.createElement('div'));
  box.className = 'starts-key';
  const fits = box.appendChild(document.createElement('div'));
  fits.className = 'of-fits';
  const texts = list(fits, ofFits, lang);
  const note = fits.appendChild(document.createElement('p'));
  note.textContent = say(lang, 'number', { n: heldOutTasks });
  const button = fits.appendChild(document.createElement('button'));
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = say(lang, 'another');
  button.addEventListener('click', another);
  const slices = box.appendChild(document.createElement('div'));
  slices.className = 'of-slices';
  list(slices, ofSlices, lang);
  const changed = changes();
  return (steps: string): void => {
    if (!changed(steps)) return;
    texts.fit.textContent = say(lang, 'fit', { steps });
  };
}

function list<K extends keyof typeof ofFits | keyof typeof ofSlices>(
  root: HTMLElement,
  samples: Readonly<Record<K, string>>,
  lang: Lang,
): Record<K, HTMLElement> {
  const marks = root.appendChild(document.createElement('ul'));
  const texts = Object.keys(samples).map((what) => {
    const item = marks.appendChild(document.createElement('li'));
    item.innerHTML = `<svg viewBox="0 0 26 12" aria-hidden="true">${samples[what as K]}</svg>`;
    const text = item.appendChild(document.createElement('span'));
    text.textContent = say(lang, what as 'fit', { steps: '' });
    return [what, text] as const;
  });
  return Object.fromEntries(texts) as Record<K, HTMLElement>;
}
