import { greyLevels } from '../../datasets/tools/grey.ts';
import type { Lang } from '../../i18n/text.ts';
import { exp } from '../../numerics/elementary.ts';
import { pointsInto, type Box } from '../../numerics/pointing.ts';
import { classes, side, type SceneObject } from './classes.ts';
import type { HeldOut } from './lessons.ts';

/** Test scenes as a page draws them. */
export interface ShownScenes {
  side: number;
  /** Ink 0…255, row by row. */
  images: Uint8ClampedArray[];
  objects: readonly (readonly SceneObject[])[];
}

/** One scene's brightness 0…1, row by row, as a view into the array of all. */
export const imageOf = ({ images }: Pick<HeldOut, 'images'>, scene: number): Float32Array =>
  images.subarray(scene * side ** 2, (scene + 1) * side ** 2);

/** The first `count` test scenes. */
export const shownScenes = (heldOut: HeldOut, count: number): ShownScenes => ({
  side,
  images: Array.from({ length: count }, (_, scene) => greyLevels(imageOf(heldOut, scene))),
  objects: heldOut.objects.slice(0, count),
});

/** Image and bounding boxes of a scene; the boxes of class `kind` are marked as chosen. */
export const sceneWithBoxes = ({ images, objects }: ShownScenes, scene: number, kind: number) => ({
  image: images[scene]!,
  boxes: objects[scene]!.map(({ kind: own, box }) => ({ ...box, chosen: own === kind })),
});

/** Sigmoid of the logits `[classes]`: one probability per class. */
export const answersTo = (logits: ArrayLike<number>, kind: number, lang: Lang) =>
  classes.map((name, i) => ({
    label: name[lang],
    share: 1 / (1 + exp(-logits[i]!)),
    chosen: i === kind,
  }));

/** Where the maximum of a class's map lies; `around` also counts positions near a bounding box. */
export function pointing(
  map: ArrayLike<number>,
  objects: readonly SceneObject[],
  { kind, around }: { kind: number; around?: (box: Box) => Box },
): 'hit' | 'near' | 'miss' | 'absent' {
  const boxes = objects.filter((object) => object.kind === kind).map(({ box }) => box);
  if (boxes.length === 0) return 'absent';
  if (pointsInto(map, boxes, side)) return 'hit';
  return around && pointsInto(map, boxes.map(around), side) ? 'near' : 'miss';
}
