import type { Point } from '../layout/line-names.ts';

/** [step, value], in order of steps. */
export type StepValue = readonly [step: number, value: number];
export interface Axis {
  /** From data to pixels. */
  at: (value: number) => number;
  /** Differs for every scale. */
  key: string;
}

/** Column width in pixels; of several points in one column only the last is drawn. */
const column = 2;
const rounded = (pixels: number): number => Math.round(10 * pixels) / 10;

/**
 * A line that grows at its end. A repaint costs the points added since the last one, and one pass over the columns
 * when a scale changes; only a new line or a new horizontal scale reads all points again. Values that are not finite
 * are skipped.
 */
export class GrowingLine {
  /** Range of all values read: `[Infinity, −Infinity]` before the first. */
  extent: [low: number, high: number] = [Infinity, -Infinity];
  #points: readonly StepValue[] = [];
  #taken = 0;
  /** The point read last: if it has been replaced, the line starts again. */
  #last: StepValue | undefined;
  #x = '';
  /** One point for each column of pixels: x in pixels, and the value. */
  #columns: Point[] = [];
  #y = '';
  /** The same in pixels. The first `#settled` will not change; `#head` is their path. */
  #screen: Point[] = [];
  #settled = 0;
  #head = '';

  /** Reads the points added at the end since the last call. */
  take(points: readonly StepValue[], x: Axis): void {
    if (!this.#goesOn(points, x)) this.#begin(points, x);
    for (const point of points.slice(this.#taken)) this.#add(point, x);
    this.#taken = points.length;
    this.#last = points.at(-1);
  }

  #goesOn(points: readonly StepValue[], x: Axis): boolean {
    return points === this.#points && x.key === this.#x && points[this.#taken - 1] === this.#last;
  }

  #begin(points: readonly StepValue[], x: Axis): void {
    this.#points = points;
    this.#x = x.key;
    this.#taken = 0;
    this.#columns = [];
    this.extent = [Infinity, -Infinity];
    this.#forgetScreen();
  }

  #forgetScreen(): void {
    this.#screen = [];
    this.#settled = 0;
    this.#head = '';
  }

  #add([step, value]: StepValue, x: Axis): void {
    if (!Number.isFinite(value)) return;
    this.extent = [Math.min(this.extent[0], value), Math.max(this.extent[1], value)];
    const at = x.at(step);
    const last = this.#columns.at(-1);
    const isSame =
      this.#columns.length > 1 && Math.floor(last![0] / column) === Math.floor(at / column);
    if (isSame) this.#columns.pop();
    this.#columns.push([at, value]);
  }

  /** The points that are drawn, in pixels, and the SVG path through them. */
  draw(y: Axis): { points: readonly Point[]; d: string } {
    if (y.key !== this.#y) this.#forgetScreen();
    this.#y = y.key;
    this.#screen.length = this.#settled;
    for (const [at, value] of this.#columns.slice(this.#settled))
      this.#screen.push([rounded(at), rounded(y.at(value))]);
    // A later point in the same column may still replace the last one.
    for (; this.#settled < this.#screen.length - 1; this.#settled++)
      this.#head += piece(this.#screen[this.#settled]!, this.#settled);
    const last = this.#screen.at(-1);
    const d = last ? this.#head + piece(last, this.#settled) : '';
    return { points: this.#screen, d };
  }
}

const piece = ([x, y]: Point, i: number): string => `${i === 0 ? 'M' : 'L'}${x} ${y}`;
