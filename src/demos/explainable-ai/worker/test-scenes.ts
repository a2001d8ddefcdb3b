import { side, type SceneObject } from '../../../models/scene-classifier/classes.ts';
import type { HeldOut } from '../../../models/scene-classifier/lessons.ts';
import { imageOf } from '../../../models/scene-classifier/shown.ts';
import type { Box } from '../../../numerics/pointing.ts';
import { plant, tagBox } from '../shared/tag.ts';

export const pixels = side ** 2;

/** A held-out scene of the class that is explained. */
export interface Explained {
  /** `[side, side]`, as composed, and with the tag. */
  plain: Float32Array;
  tagged: Float32Array;
  objects: readonly SceneObject[];
  /** The bounding box of the object of the class. */
  box: Box;
}

/** The first `count` scenes that show the class and in which no object lies under the tag. */
export function explainedScenes(heldOut: HeldOut, kind: number, count: number): Explained[] {
  return heldOut.objects
    .flatMap((objects, scene) => {
      const box = objects.find((object) => object.kind === kind)?.box;
      if (!box || objects.some((object) => overlaps(object.box, tagBox))) return [];
      const plain = imageOf(heldOut, scene);
      return [{ plain, tagged: withTag(plain), objects, box }];
    })
    .slice(0, count);
}

const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** A copy of an image with the tag on it. */
function withTag(image: Float32Array): Float32Array {
  const copy = image.slice();
  plant(copy);
  return copy;
}

/** A copy of images `[n, side, side]` with the tag on those that `carries` it. */
export function tagged(images: Float32Array, carries: (i: number) => boolean): Float32Array {
  const copy = images.slice();
  for (let i = 0; i < copy.length / pixels; i++)
    if (carries(i)) plant(copy.subarray(i * pixels, (i + 1) * pixels));
  return copy;
}

/** Images one after the other, as one array. */
export function joined(images: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(images.length * pixels);
  images.forEach((image, i) => all.set(image, i * pixels));
  return all;
}
