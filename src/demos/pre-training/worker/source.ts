import { samples, type Alphabet } from '../../../datasets/strokes/index.ts';
import { shuffle, type Random } from '../../../numerics/random.ts';

/** The drawings that pre-training learns from; there are no others, so every epoch sees the same ones. */
export interface Source {
  /** `[n, 28, 28]`: ink 0 … 1. */
  images: Float32Array;
  /** Which character each shows, `[n]`. */
  labels: Int32Array;
  /** Characters of the training alphabets, also where some have no drawing. */
  classes: number;
}

/** `n` drawings, of one character after the other in a random order. From equal random sources few are part of many. */
export function sourceOf(alphabets: readonly Alphabet[], n: number, random: Random): Source {
  const glyphs = alphabets.filter(({ split }) => split === 'train').flatMap((one) => one.glyphs);
  const order = shuffle([...glyphs.keys()], random);
  const labels = Int32Array.from({ length: n }, (_, i) => order[i % glyphs.length]!);
  const drawn = Array.from(labels, (label) => glyphs[label]!.strokes);
  return { images: samples(drawn, random), labels, classes: glyphs.length };
}
