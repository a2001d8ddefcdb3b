import * as tf from '@tensorflow/tfjs-core';
import {
  blurFilling,
  deletion,
  hottest,
  meanFilling,
  pixelsOf,
  without,
} from '../../numerics/deletion.ts';
import { random as seeded } from '../../numerics/random.ts';
import { classes, side } from './classes.ts';
import { questions, type Question } from './evaluation.ts';
import type { HeldOut } from './lessons.ts';
import { imageTensor, type SceneModel } from './model.ts';
import { blurRadius, type Filling, type Removal } from './removal-options.ts';

/** Whatever is drawn here is drawn alike in every run, and a run's own source stays untouched. */
const drawSeed = 163;

/** All three fillings of images `[n, side, side]`; `clutter` is of the same shape. */
const fillingsOf = (
  images: Float32Array,
  clutter: Float32Array,
): Record<Filling, Float32Array> => ({
  mean: meanFilling(images, side),
  blur: blurFilling(images, side, blurRadius),
  clutter,
});

/** The brightness of an image as a map of cells: what is removed by who knows nothing of the network. */
export function brightness(image: Float32Array, columns: number): Float32Array {
  const map = new Float32Array(columns ** 2);
  const size = side / columns;
  image.forEach((value, i) => {
    const [row, column] = [Math.floor(i / side / size), Math.floor((i % side) / size)];
    map[row * columns + column]! += value;
  });
  return map;
}

export interface Removed {
  what: Exclude<Removal, 'nothing'>;
  filling: Filling;
  /** The heat map of the scene, `[h, w]`. */
  map: ArrayLike<number>;
  clutter: Float32Array;
}

/** One scene `[side, side]` without a tenth of it. */
export function removedFrom(
  image: Float32Array,
  { what, filling, map, clutter }: Removed,
): Float32Array {
  const columns = Math.sqrt(map.length);
  const maps = {
    hottest: () => map,
    brightest: () => brightness(image, columns),
    random: () => new Float32Array(map.length),
  };
  const cells = hottest(maps[what](), seeded(drawSeed));
  const pixels = pixelsOf(cells, map.length, side);
  return without(image, pixels, fillingsOf(image, clutter)[filling]);
}

/** How far the logit of the class asked about falls, in logits, mean over all questions. */
export interface Falls {
  hottest: number;
  random: number;
}

/**
 * The test of deletion over the questions of the pointing game: each class that a held-out scene shows, with the map
 * that `mapOf` has for it. `clutter` has as many scenes as `heldOut`.
 */
export function removalTest(heldOut: HeldOut, clutter: Float32Array) {
  const asked = questions(heldOut);
  const sceneOf = (scenes: Float32Array, { scene }: Question) =>
    scenes.subarray(scene * side ** 2, (scene + 1) * side ** 2);
  const askedOf = (scenes: Float32Array) => {
    const images = new Float32Array(asked.length * side ** 2);
    asked.forEach((question, i) => images.set(sceneOf(scenes, question), i * side ** 2));
    return images;
  };
  const images = askedOf(heldOut.images);
  const fillings = fillingsOf(images, askedOf(clutter));
  return {
    falls(
      { network, parameters }: Pick<SceneModel, 'network' | 'parameters'>,
      mapOf: (question: Question) => ArrayLike<number>,
      filling: Filling = 'mean',
    ): Falls {
      const score = (x: Float32Array) =>
        tf.tidy(() => {
          const logits = network.logits(imageTensor(x), parameters).dataSync();
          return asked.map(({ kind }, i) => logits[i * classes.length + kind]!);
        });
      const map = (i: number) => mapOf(asked[i]!);
      const random = seeded(drawSeed);
      const falls = deletion({ images, side, map, filling: fillings[filling], score, random });
      return { hottest: mean(falls.hottest), random: mean(falls.random) };
    },
    /** The map by which the brightest tenth is removed. */
    brightness: (columns: number) => (question: Question) =>
      brightness(sceneOf(heldOut.images, question), columns),
  };
}

const mean = (values: Float32Array) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
