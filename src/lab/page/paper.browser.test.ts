import { afterEach, expect, test } from 'vitest';
import { readyForPaper } from './paper.ts';

afterEach(() => document.body.replaceChildren());

/** A lab whose stage is as wide as told; printing is announced to it. */
function printed(width: number): HTMLElement {
  const lab = document.createElement('div');
  lab.innerHTML = `<div class="stage" style="inline-size: ${width}px; block-size: 300px"></div>
    <div class="charts" style="display: grid; inline-size: 400px; grid-template-columns: 1fr 1fr"></div>`;
  document.body.append(lab);
  const stay = new AbortController();
  readyForPaper(lab, stay.signal);
  window.dispatchEvent(new Event('beforeprint'));
  stay.abort();
  return lab;
}
const told = (part: Element, name: string) => (part as HTMLElement).style.getPropertyValue(name);

test('on paper what was drawn keeps its size, and a wide lab is made smaller as a whole', () => {
  const lab = printed(1320);
  const [stage, charts] = lab.children as unknown as [Element, Element];
  expect(told(stage, '--drawn-width')).toBe('1320px');
  expect(told(stage, '--drawn-height')).toBe('300px');
  expect(told(charts, '--drawn-columns')).toBe('200px 200px');
  expect(told(lab, '--on-paper')).toBe('0.5');
});

test('a narrow lab is not made larger', () => {
  expect(told(printed(390), '--on-paper')).toBe('1');
});

test('a lab that has left the page does not listen', () => {
  const lab = printed(390);
  lab.style.removeProperty('--on-paper');
  window.dispatchEvent(new Event('beforeprint'));
  expect(told(lab, '--on-paper')).toBe('');
});
