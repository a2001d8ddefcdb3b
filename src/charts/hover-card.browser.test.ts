import { afterEach, beforeEach, expect, test } from 'vitest';
import { hoverCard } from './hover-card.ts';

document.body.className = 'lab'; // the styles of marks hold in demos alone
let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  root.style.cssText = 'position:relative;inline-size:360px;block-size:300px';
});
afterEach(() => root.remove());

const content = { title: 'Steel 3', lines: ['margin +1.2', 'rating A'] };

test('says its title and lines, and nothing once it is hidden', () => {
  const { element, show } = hoverCard(root);
  expect(element.checkVisibility()).toBe(false);
  show(content, { x: 10, y: 10 });
  expect(element.checkVisibility()).toBe(true);
  expect([...element.querySelectorAll('strong, span')].map((part) => part.textContent)).toEqual([
    'Steel 3',
    'margin +1.2',
    'rating A',
  ]);
  show(undefined, { x: 10, y: 10 });
  expect(element.checkVisibility()).toBe(false);
});

test.each([
  [0, 0],
  [360, 0],
  [0, 300],
  [360, 300],
  [180, 150],
  [181, 151],
])('at (%d, %d) it is inside the frame and off the mark', (x, y) => {
  const { element, show } = hoverCard(root);
  show(content, { x, y });
  const [frame, box] = [root.getBoundingClientRect(), element.getBoundingClientRect()];
  expect(box.left).toBeGreaterThanOrEqual(frame.left);
  expect(box.right).toBeLessThanOrEqual(frame.right);
  expect(box.top).toBeGreaterThanOrEqual(frame.top);
  expect(box.bottom).toBeLessThanOrEqual(frame.bottom);
  const covers =
    box.left < frame.left + x &&
    frame.left + x < box.right &&
    box.top < frame.top + y &&
    frame.top + y < box.bottom;
  expect(covers).toBe(false);
});

test('a card too tall for the room below its mark is moved up', () => {
  const { element, show } = hoverCard(root);
  show({ title: 'long', lines: Array.from({ length: 5 }, (_, i) => String(i)) }, { x: 5, y: 140 });
  expect(element.getBoundingClientRect().bottom).toBeLessThan(root.getBoundingClientRect().bottom);
});

test('the same words are not written anew', () => {
  const { element, show } = hoverCard(root);
  show(content, { x: 10, y: 10 });
  const title = element.querySelector('strong');
  show({ ...content }, { x: 50, y: 10 });
  expect(element.querySelector('strong')).toBe(title);
});
