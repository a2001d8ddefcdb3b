import type { Size } from '../../../layout/plane-scale.ts';
import type { Place } from '../../../layout/nearest.ts';
import type { Fixed, Standing } from '../session.ts';
import { confusion } from '../../../numerics/confusion.ts';

/** Something that can be selected: a cell of the confusion matrix, or an image. */
export interface Answer {
  kind: 'cell' | 'image';
  x: number;
  y: number;
  width: number;
  height: number;
  truth: number;
  guess: number;
  /** In a cell: how many images of the true class. */
  count: number;
  /** Of an image: which of the test images. */
  image: number;
}

interface Shape {
  /** Height of a row and width of a cell of the matrix. */
  row: number;
  cell: number;
  /** Where the matrix begins. */
  left: number;
  top: number;
  /** Of an image. */
  side: number;
}
/** Where everything in the figure stands, in CSS pixels. */
export interface Layout extends Shape {
  answers: Answer[];
  /** Where the images begin. */
  images: Place;
}

const names = { width: 20, height: 22 };
const gap = 10;
const most = 26;
/** Narrower than this, the images stand below the matrix instead of beside it. */
const narrow = 300;

/** One row for each true class: how often it was taken for what; and images that were mistaken. */
export function layOut(standing: Standing, fixed: Fixed, { width, height }: Size): Layout {
  const c = fixed.characters.length;
  const isNarrow = width < narrow;
  const below = isNarrow ? 2 * (most + 2) + names.height : 0;
  const row = (height - names.height - below) / c;
  const cell = isNarrow ? (width - names.width) / c : Math.min(row, (0.52 * width) / c);
  const [left, top, side] = [names.width, names.height, Math.min(most, isNarrow ? most : row - 1)];
  const shape = { row, cell, left, top, side };
  const beside = { x: left + c * cell + gap, y: top };
  const under = { x: 0, y: top + c * row + names.height };
  const images = isNarrow ? under : beside;
  const columns = Math.max(0, Math.floor((width - images.x) / (side + 2)));
  const mistaken = isNarrow
    ? firstOfEach(standing, fixed, 2 * columns).map((image, i) => ({
        image,
        x: images.x + (i % columns) * (side + 2),
        y: images.y + Math.floor(i / columns) * (side + 2),
      }))
    : fixed.characters.flatMap((_, truth) =>
        wrong(standing, fixed, truth)
          .slice(0, columns)
          .map((image, i) => ({
            image,
            x: images.x + i * (side + 2),
            y: top + truth * row + (row - side) / 2,
          })),
      );
  const shown = mistaken.map((at): Answer => {
    const classes = { truth: fixed.labels[at.image]!, guess: standing.predicted[at.image]! };
    return { kind: 'image', ...at, width: side, height: side, ...classes, count: 1 };
  });
  return { answers: [...cells(standing, fixed, shape), ...shown], ...shape, images };
}

/** Cells of the confusion matrix that are not empty. */
function cells({ predicted }: Standing, { labels, characters }: Fixed, shape: Shape): Answer[] {
  const c = characters.length;
  const { row, cell, left, top } = shape;
  return Array.from(confusion(predicted, labels, c), (count, at): Answer => {
    const [truth, guess] = [Math.floor(at / c), at % c];
    const box = { x: left + guess * cell, y: top + truth * row, width: cell, height: row };
    return { kind: 'cell', ...box, truth, guess, count, image: -1 };
  }).filter(({ count }) => count > 0);
}

/** Images of a class that were taken for another, in the order of the test. */
const wrong = ({ predicted }: Standing, { labels }: Fixed, truth: number): number[] =>
  Array.from(predicted.keys()).filter((i) => labels[i] === truth && predicted[i] !== truth);

/** So many mistaken images, the first of each class before the second of any. */
function firstOfEach(standing: Standing, fixed: Fixed, n: number): number[] {
  const rows = fixed.characters.map((_, truth) => wrong(standing, fixed, truth));
  const longest = Math.max(...rows.map((row) => row.length));
  const found: number[] = [];
  for (let i = 0; i < longest; i++) for (const row of rows) if (i < row.length) found.push(row[i]!);
  return found.slice(0, n);
}

/** The middle of each. */
export const places = ({ answers }: Layout): Place[] =>
  answers.map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }));

/** What lies under a position, or −1. */
export const hit = ({ answers }: Layout, at: Place): number =>
  answers.findIndex(
    ({ x, y, width, height }) => at.x >= x && at.x < x + width && at.y >= y && at.y < y + height,
  );
