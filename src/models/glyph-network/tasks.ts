import { fork, type Random } from '../../numerics/random.ts';
import { pickRows } from '../../numerics/rows.ts';
import { greyImages } from '../../datasets/tools/grey.ts';
import { samples, side, type Alphabet, type Glyph } from '../../datasets/strokes/index.ts';
import { tasks, type TaskName } from './task-names.ts';

/** Images and which class each shows. */
export interface Labelled {
  /** `[n, 28, 28]`: ink 0 … 1. */
  images: Float32Array;
  /** `[n]`; image i is of class i mod classes, so any prefix of whole rounds is balanced. */
  labels: Int32Array;
}
export interface Task {
  /** Name of each class. */
  characters: readonly string[];
  train: Labelled;
  /** Other samples of the same characters, never trained on. */
  test: Labelled;
}
/** A task as a page shows it. */
export interface ShownTask {
  characters: readonly string[];
  /** Training images of each class. */
  perClass: number;
  /** The first training image of each class: ink 0 … 255. */
  examples: Uint8ClampedArray[];
}

export const shownTask = ({ characters, train }: Task): ShownTask => ({
  characters,
  perClass: train.labels.length / characters.length,
  examples: greyImages(train.images.subarray(0, characters.length * side ** 2), side ** 2),
});

const testPerClass = 30;

/**
 * A new task with `perClass` labelled images of each class. From equal random sources the test images do not depend on
 * `perClass`, and a smaller training set is part of a larger one.
 */
export function newTask(
  alphabets: readonly Alphabet[],
  name: TaskName,
  perClass: number,
  random: Random,
): Task {
  const characters = Array.from(tasks[name].characters);
  const glyphs = characters.map((character) => find(alphabets, character));
  const [forTest, forTraining] = [fork(random), fork(random)];
  return {
    characters,
    train: labelled(glyphs, perClass, forTraining),
    test: labelled(glyphs, testPerClass, forTest),
  };
}

/** `perClass` samples of each glyph, round by round. */
export function labelled(glyphs: readonly Glyph[], perClass: number, random: Random): Labelled {
  const labels = Int32Array.from({ length: glyphs.length * perClass }, (_, i) => i % glyphs.length);
  const drawn = Array.from(labels, (label) => glyphs[label]!.strokes);
  return { images: samples(drawn, random), labels };
}

/** Some rows of labelled images, in the order given. */
export function pick({ images, labels }: Labelled, rows: ArrayLike<number>): Labelled {
  const picked = pickRows(images, side ** 2, rows);
  return { images: picked, labels: Int32Array.from(rows, (row) => labels[row]!) };
}

function find(alphabets: readonly Alphabet[], character: string): Glyph {
  for (const { split, glyphs } of alphabets) {
    const found = glyphs.find((glyph) => glyph.character === character);
    if (found && split === 'test') return found;
  }
  throw new Error(`no test alphabet has "${character}"`);
}
