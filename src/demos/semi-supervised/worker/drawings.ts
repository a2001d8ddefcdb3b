import { samples, type Alphabet } from '../../../datasets/strokes/index.ts';
import { fork, shuffle, type Random } from '../../../numerics/random.ts';

export const classes = 10;
/** Drawings of each character without a label, and held out. */
const [unlabelled, heldOut] = [18, 15];
/** Labelled drawings that the reader can ask for. */
const mostLabels = 10;
const pixels = 784;

/** Ten characters of one script, written several times. */
export interface Drawings {
  characters: readonly string[];
  /** Labelled first, then those without: `[n · 784]`; drawing i is of class i mod 10. */
  images: Float32Array;
  heldOut: Float32Array;
  n: number;
  labelled: number;
}

/** From equal random sources, the unlabelled and held-out drawings do not depend on how many are labelled. */
export function draw(script: Alphabet, labels: number, random: Random): Drawings {
  const chosen = shuffle(script.glyphs, random).slice(0, classes);
  const write = (each: number, hand: Random) =>
    samples(
      Array.from({ length: each * classes }, (_, i) => chosen[i % classes]!.strokes),
      hand,
    );
  const [forLabels, forOthers, forTest] = [fork(random), fork(random), fork(random)];
  const given = write(mostLabels, forLabels).subarray(0, labels * classes * pixels);
  const others = write(unlabelled, forOthers);
  const images = new Float32Array(given.length + others.length);
  images.set(given);
  images.set(others, given.length);
  return {
    characters: chosen.map(({ character }) => character),
    images,
    heldOut: write(heldOut, forTest),
    n: images.length / pixels,
    labelled: labels * classes,
  };
}

/** The class of every drawing. */
export const classesOf = (count: number): Int32Array =>
  Int32Array.from({ length: count }, (_, i) => i % classes);
