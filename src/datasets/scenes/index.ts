import { integer, shuffle, type Random } from '../../numerics/random.ts';
import type { Pictures } from '../fashion/index.ts';
import { pastePicture, pastePiece, pictureSide, shade, side, type Rectangle } from './canvas.ts';

export { side, type Rectangle } from './canvas.ts';

/** Something in a scene. */
export interface Item {
  /** What it is, by its label in Fashion-MNIST. */
  label: number;
  /** Around what can be seen of it, in pixels. */
  box: Rectangle;
}

export interface Scenes {
  /** `[n, 56, 56, 1]`: brightness from 0 to 1. */
  images: Float32Array;
  /** Per scene what lies in it: first what is sought, then what distracts. */
  items: readonly (readonly Item[])[];
}

export interface Options {
  n: number;
  /** Labels of what the network is to tell apart. A scene shows different ones. */
  sought?: readonly number[];
  /** How many of the sought a scene shows, at least and at most. */
  soughtPerScene?: readonly [least: number, most: number];
  /** Labels of what is just there, as likely beside any of the sought: heat on it is wrong. */
  distracting?: readonly number[];
  /** How many distracting items a scene shows at most, from 0 on; at most three items find room in all. */
  distractingPerScene?: number;
}

/** Trousers, sandals, sneakers and bags: told apart easily, even small. */
export const soughtByDefault = [1, 5, 7, 8] as const;
/** T-shirts, pullovers, coats and shirts: like none of the sought. */
export const distractingByDefault = [0, 2, 4, 6] as const;

const brightest = 0.3;
/** How many pieces of clutter, how large an item, at least and at most. */
const pieces: readonly [number, number] = [2, 6];
const sizes: readonly [number, number] = [20, 27];
/** Places tried for an item before those of all are drawn anew. */
const tries = 60;

/**
 * Composes scenes with true boxes, so that a heat map can be *wrong* and be measured. By default each shows one or two
 * different sought items, for a classifier that answers yes or no for each class, and at most one that distracts.
 * What makes it a test:
 * - a map for one class must leave out what speaks for another, in the same scene;
 * - an item may lie anywhere, so that a guess at the middle hits about one box in five;
 * - distracting items are as bright and as large, so that a map of edges or brightness alone hits the wrong ones;
 * - clutter is cut from items, so that texture alone does not give the answer away;
 * - none of these depends on the answer, so that nothing but the sought items is evidence for it.
 * With `soughtPerScene: [1, 1]` a scene has one answer; that is slower to learn.
 *
 * Pass training pictures for scenes to learn from, and the held-out ones for scenes to be asked about. Uses only
 * + − × ÷ and `random`, so that a seed gives the same bits in every engine.
 */
export function scenes(pictures: Pictures, random: Random, options: Options): Scenes {
  const images = new Float32Array(options.n * side * side);
  const items = Array.from({ length: options.n }, (_, i) =>
    compose(images.subarray(i * side * side, (i + 1) * side * side), pictures, random, options),
  );
  return { images, items };
}

function compose(
  scene: Float32Array,
  pictures: Pictures,
  random: Random,
  {
    sought = soughtByDefault,
    soughtPerScene = [1, 2],
    distracting = distractingByDefault,
    distractingPerScene = 1,
  }: Options,
): Item[] {
  const any = (label: number) => pictureOf(pictures, label, random);
  shade(scene, random, brightest);
  for (let left = between(random, pieces); left > 0; left--)
    pastePiece(scene, any(integer(random, 10)), random);
  const shown = [
    ...shuffle(sought, random).slice(0, between(random, soughtPerScene)),
    ...Array.from(
      { length: distracting.length && integer(random, distractingPerScene + 1) },
      () => distracting[integer(random, distracting.length)]!,
    ),
  ];
  return places(random, Math.min(shown.length, 3)).map((place, i) => ({
    label: shown[i]!,
    box: pastePicture(scene, any(shown[i]!), place),
  }));
}

const between = (random: Random, [least, most]: readonly [number, number]) =>
  least + integer(random, most - least + 1);

/** A random picture of a class. Every ten pictures are one of each class, see `Pictures`. */
function pictureOf({ images, labels }: Pictures, label: number, random: Random): Float32Array {
  const i = integer(random, labels.length / 10) * 10 + label;
  return images.subarray(i * pictureSide ** 2, (i + 1) * pictureSide ** 2);
}

type Place = Parameters<typeof pastePicture>[2];

/** Squares in a scene that do not overlap, anywhere; all are drawn anew where one does not find room. */
function places(random: Random, n: number): Place[] {
  const found: Place[] = [];
  for (let left = tries; found.length < n; left--) {
    if (left === 0) return places(random, n);
    const size = between(random, sizes);
    const place = {
      size,
      x: integer(random, side - size + 1),
      y: integer(random, side - size + 1),
    };
    if (!found.some((other) => overlaps(place, other))) found.push(place);
  }
  return found;
}

const overlaps = (a: Place, b: Place) =>
  a.x < b.x + b.size && b.x < a.x + a.size && a.y < b.y + b.size && b.y < a.y + a.size;
