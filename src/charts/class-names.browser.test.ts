import { afterEach, expect, test } from 'vitest';
import { stageOf } from '../../harness/stage.ts';
import { classNames } from './class-names.ts';
import { svgLayer } from './layers.ts';
import '../styles/lab.css';
import '../styles/tokens.css';

afterEach(() => document.body.replaceChildren());

test('the names of the classes have the size that was asked for', () => {
  const element = stageOf('none', 'position: relative');
  classNames(svgLayer(element).group('names'))([{ x: 50, y: 50, front: 1 }], 24);
  const [name] = element.querySelectorAll('text');
  expect(name?.textContent).toBe('0');
  expect(getComputedStyle(name!).fontSize).toBe('24px');
});

test('a class without points has no name, and does not move those of others', () => {
  const element = stageOf('none', 'position: relative');
  const [near, none] = [
    { x: 50, y: 50, front: 1 },
    { x: NaN, y: NaN, front: NaN },
  ];
  classNames(svgLayer(element).group('names'))([none, near], 24);
  const names = [...element.querySelectorAll('text')];
  expect(names.map((name) => [name.textContent, name.getAttribute('x')])).toEqual([['1', '50']]);
});
