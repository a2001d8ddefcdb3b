import { integer, shuffle, type Random } from '../../numerics/random.ts';
import type { FashionImages } from '../fashion/index.ts';
import { pasteImage, pastePiece, imageSide, shade, side, type Rectangle } from './canvas.ts';

export { side, type Rectangle } from './canvas.ts';

/** An object in a scene. */
export interface Item {
  /** Its class in Fashion-MNIST. */
  label: number;
  /** Bounding box of its visible pixels. */
  box: Rectangle;
}

export interface Scenes {
  /** `[n, 56, 56, 1]`: brightness from 0 to 1. */
  images: Float32Array;
  /** The objects of each scene: those to classify first, then the distractors. */
  items: readonly (readonly Item[])[];
}

export interface Options {
  n: number;
  /** Labels of the classes that the network learns. A scene shows each at most once. */
  targets?: readonly number[];
  /** Smallest and largest number of objects of these classes in a scene. */
  targetsPerScene?: readonly [least: number, most: number];
  /** Labels of distractors, equally likely beside every class: heat on them is wrong. */
  distractors?: readonly number[];
  /** Largest number of distractors in a scene; the smallest is 0. A scene holds at most three objects in all. */
  distractorsPerScene?: number;
}

/** Trousers, sandals, sneakers and bags: easy to tell apart, even when small. */
export const defaultTargets = [1, 5, 7, 8] as const;
/** T-shirts, pullovers, coats and shirts: unlike the classes to learn. */
export const defaultDistractors = [0, 2, 4, 6] as const;

const brightest = 0.3;
/** Ranges: pieces of clutter in a scene, and the side of an object in pixels. */
const pieces: readonly [number, number] = [2, 6];
const sizes: readonly [number, number] = [20, 27];
/** Positions tried before all objects are placed again. */
const tries = 60;

/**
 * Composes scenes with known bounding boxes, so that the error of a heat map can be measured. By default each shows
 * objects of one or two classes, for a classifier with one yes-or-no output per class, and at most one distractor.
 * What makes the scenes a test:
 * - a map for one class must leave out the evidence for another class in the same scene;
 * - an object may lie anywhere: guessing the centre hits about one bounding box in five;
 * - distractors are as bright and as large, so a map of edges or brightness alone also hits them;
 * - clutter is cut from images of all classes, so texture alone does not reveal the answer;
 * - none of this depends on the answer: only the objects themselves are evidence for it.
 * With `targetsPerScene: [1, 1]` each scene has a single class; that takes longer to learn.
 *
 * Pass training images to compose training scenes, and held-out images to compose test scenes. Uses only + − × ÷ and
 * `random`, so that a seed gives the same bits in every engine.
 */
export function scenes(source: FashionImages, random: Random, options: Options): Scenes {
  const images = new Float32Array(options.n * side * side);
  const items = Array.from({ length: options.n }, (_, i) =>
    compose(images.subarray(i * side * side, (i + 1) * side * side), source, random, options),
  );
  return { images, items };
}

function compose(
  scene: Float32Array,
  source: FashionImages,
  random: Random,
  {
    targets = defaultTargets,
    targetsPerScene = [1, 2],
    distractors = defaultDistractors,
    distractorsPerScene = 1,
  }: Options,
): Item[] {
  const any = (label: number) => imageOf(source, label, random);
  shade(scene, random, brightest);
  for (let left = between(random, pieces); left > 0; left--)
    pastePiece(scene, any(integer(random, 10)), random);
  const shown = [
    ...shuffle(targets, random).slice(0, between(random, targetsPerScene)),
    ...Array.from(
      { length: distractors.length && integer(random, distractorsPerScene + 1) },
      () => distractors[integer(random, distractors.length)]!,
    ),
  ];
  return squares(random, Math.min(shown.length, 3)).map((square, i) => ({
    label: shown[i]!,
    box: pasteImage(scene, any(shown[i]!), square),
  }));
}

const between = (random: Random, [least, most]: readonly [number, number]) =>
  least + integer(random, most - least + 1);

/** A random image of a class. Every ten images hold one of each class, see `FashionImages`. */
function imageOf({ images, labels }: FashionImages, label: number, random: Random): Float32Array {
  const i = integer(random, labels.length / 10) * 10 + label;
  return images.subarray(i * imageSide ** 2, (i + 1) * imageSide ** 2);
}

type Square = Parameters<typeof pasteImage>[2];

/** Random squares that do not overlap; if one finds no room, all are drawn again. */
function squares(random: Random, n: number): Square[] {
  const found: Square[] = [];
  for (let left = tries; found.length < n; left--) {
    if (left === 0) return squares(random, n);
    const size = between(random, sizes);
    const square = {
      size,
      x: integer(random, side - size + 1),
      y: integer(random, side - size + 1),
    };
    if (!found.some((other) => overlaps(square, other))) found.push(square);
  }
  return found;
}

const overlaps = (a: Square, b: Square) =>
  a.x < b.x + b.size && b.x < a.x + a.size && a.y < b.y + b.size && b.y < a.y + a.size;
