import { afterEach, expect, test, vi } from 'vitest';
import { stageOf } from '../../harness/stage.ts';
import { padRow, type PadContent } from './pads.ts';
import '../styles/lab.css';

afterEach(() => document.body.replaceChildren());

const title = { ja: '', en: '' };
const alphabets = [
  { title, characters: ['a', 'b'] },
  { title, characters: ['c'] },
];
const strokes = [[0, 0, 50, 50], [9, 9]]; // prettier-ignore

function open(contents: PadContent[], chosen: number) {
  const root = stageOf('none', 'inline-size: 600px');
  const hand = { choose: vi.fn(), put: vi.fn() };
  const draw = padRow(root, { lang: 'en', names: ['one', 'two'], side: 2, alphabets, hand });
  draw({
    contents,
    images: contents.map(() => new Uint8ClampedArray(4)),
    chosen,
    ink: 'rgb(0 0 0)',
  });
  const press = (text: string) =>
    [...root.querySelectorAll('button')].find((one) => one.textContent === text)!.click();
  return { root, hand, press };
}

test('the tools work on the chosen pad: undo takes back one stroke, clear all', () => {
  const { hand, press } = open([undefined, { strokes }], 1);
  press('Undo');
  expect(hand.put).toHaveBeenLastCalledWith(1, { strokes: [strokes[0]] });
  press('Clear');
  expect(hand.put).toHaveBeenLastCalledWith(1, undefined);
  press('Clear all');
  expect(hand.put.mock.calls.slice(2)).toEqual([[0, undefined], [1, undefined]]); // prettier-ignore
});

test('glyphs are numbered through all alphabets; the same one can be picked again', () => {
  const { root, hand } = open([{ glyph: 0 }, undefined], 0);
  const list = root.querySelector('select')!;
  for (let time = 0; time < 2; time++) {
    list.value = '2';
    list.dispatchEvent(new Event('change'));
  }
  expect(hand.put.mock.calls).toEqual([[0, { glyph: 2 }], [0, { glyph: 2 }]]); // prettier-ignore
});

test('a pad says where to draw until something is on it; a picked glyph is shown as an image', () => {
  const { root } = open([{ glyph: 0 }, undefined], 0);
  const shows = (selector: string) =>
    [...root.querySelectorAll(selector)].map((one) => one.checkVisibility());
  expect(shows('.here')).toEqual([false, true]);
  expect(shows('.sheet .grey-image')).toEqual([true, false]);
});

test('pads of two figures are chosen independently', () => {
  const radios = [open([undefined, undefined], 0), open([undefined, undefined], 1)].map(
    ({ root }) => [...root.querySelectorAll('input')].map(({ checked }) => checked),
  );
  expect(radios).toEqual([[true, false], [false, true]]); // prettier-ignore
});
