import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stageOf } from '../../harness/stage.ts';
import type { Dot } from './dots.ts';
import type { Drawing } from './mark.ts';
import { scatter } from './scatter.ts';
import '../styles/tokens.css';

interface Scene {
  snapshot: readonly Dot[];
  ringed: readonly number[];
}
const dot = (x: number, y: number, more: Partial<Dot> = {}): Dot => ({ x, y, radius: 6, colour: 'rgb(200, 0, 0)', ...more }); // prettier-ignore
const two = [dot(20, 30), dot(60, 30)];

let room: HTMLElement;
let drawing: Drawing<Scene>;
beforeEach(() => {
  room = stageOf('none', 'position: relative; inline-size: 100px; block-size: 60px');
  drawing = scatter<Scene>({
    of: ({ snapshot }) => snapshot,
    dots: ({ snapshot }) => snapshot,
    ringed: ({ ringed }, selected) => (selected === undefined ? ringed : [...ringed, selected]),
    over: (group) => {
      const names = group('names');
      return (_, __, places) => void names.attr('data-places', places.length);
    },
  })({ element: room, redraw: () => undefined });
});
afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.style.colorScheme = '';
  document.body.replaceChildren();
});

const draw = (scene: Scene, selected?: number, width = 100) =>
  drawing.draw(scene, { size: { width, height: 60 }, isNarrow: false, selected });
const ringsAt = () => Array.from(room.querySelectorAll('.rings circle'), (one) => one.getAttribute('cx')); // prettier-ignore
/** Red, green and blue of the canvas at a position. */
function colourAt(x: number, y: number): number[] {
  const canvas = room.querySelector('canvas')!;
  const ratio = window.devicePixelRatio;
  const { data } = canvas.getContext('2d')!.getImageData(x * ratio, y * ratio, 1, 1);
  return [...data.slice(0, 3)];
}

test('dots stand where they are placed; rings are around those that are to have one', () => {
  draw({ snapshot: two, ringed: [1, 7] });
  expect(drawing.places?.().map(({ x }) => x)).toEqual([20, 60]);
  expect(colourAt(20, 30)).toEqual([200, 0, 0]);
  expect(ringsAt()).toEqual(['60']);
  draw({ snapshot: two, ringed: [] }, 0);
  expect(ringsAt()).toEqual(['20']);
  expect(room.querySelector('.names')?.getAttribute('data-places')).toBe('2');
});

test('are painted anew only for another snapshot, size or theme', () => {
  const arc = vi.spyOn(CanvasRenderingContext2D.prototype, 'arc');
  draw({ snapshot: two, ringed: [] });
  expect(arc).toHaveBeenCalledTimes(2);
  draw({ snapshot: two, ringed: [1] }, 0);
  expect(arc).toHaveBeenCalledTimes(2);
  draw({ snapshot: [...two], ringed: [] });
  expect(arc).toHaveBeenCalledTimes(4);
  draw({ snapshot: two, ringed: [] }, undefined, 90);
  expect(arc).toHaveBeenCalledTimes(6);
  document.documentElement.style.colorScheme = 'dark';
  draw({ snapshot: two, ringed: [] }, undefined, 90);
  expect(arc).toHaveBeenCalledTimes(8);
});

test('a pale dot with a rim covers what lies below it', () => {
  document.documentElement.style.colorScheme = 'light';
  room.style.setProperty('--stage', 'rgb(255, 255, 255)');
  const pale = dot(20, 30, { alpha: 0, rim: 'rgb(0, 0, 255)' });
  draw({ snapshot: [dot(20, 30, { radius: 12 }), pale], ringed: [] });
  expect(colourAt(20, 30)).toEqual([255, 255, 255]);
  expect(colourAt(26, 30)[2]).toBeGreaterThan(100);
  expect(colourAt(28, 30)).toEqual([200, 0, 0]);
});

test('a rim is as wide as it is said to be', () => {
  const rimmed = dot(20, 30, { rim: 'rgb(0, 0, 255)', rimWidth: 6 });
  draw({ snapshot: [rimmed], ringed: [] });
  expect(colourAt(28, 30)).toEqual([0, 0, 255]);
  expect(colourAt(20, 30)).toEqual([200, 0, 0]);
});
