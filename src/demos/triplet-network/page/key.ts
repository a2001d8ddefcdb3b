import type { Size } from '../../../charts/canvas.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { Group } from './triplet-marks.ts';
import { say } from './words.ts';

const samples = {
  pull: '<path class="semi pull" d="M0 6H26"/>',
  push: '<path class="semi push" d="M0 6H26"/>',
  band: '<rect class="band" x="1" y="1" width="24" height="10"/>',
  points: '<circle class="dot" cx="6" cy="6" r="4"/><circle class="ring" cx="20" cy="6" r="3.5"/>',
} as const;

/** What the lines, the band and the points mean. */
export function key(root: HTMLElement, lang: Lang): void {
  const list = root.appendChild(document.createElement('ul'));
  list.className = 'marks-key';
  for (const [what, sample] of Object.entries(samples)) {
    const item = list.appendChild(document.createElement('li'));
    item.innerHTML = `<svg viewBox="0 0 26 12" aria-hidden="true">${sample}</svg>`;
    item.append(say(lang, what as keyof typeof samples));
  }
}

/** A bar as long as a round distance, so that the reader can tell how far apart things are. */
export function scaleBar(group: Group, lang: Lang) {
  const bar = group.append('path').attr('class', 'axis');
  const text = group.append('text').attr('class', 'halo');
  return (length: number, unit: number, { width, height }: Size): void => {
    const [right, bottom] = [width - 16, height - 14];
    const left = right - length * unit;
    bar.attr('d', `M${left} ${bottom - 5}v5H${right}v-5`);
    text.attr('x', (left + right) / 2).attr('y', bottom - 8);
    text.text(say(lang, 'unit', { length: Number(length.toPrecision(3)) }));
  };
}
