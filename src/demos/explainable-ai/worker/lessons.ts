import { classes } from '../../../models/scene-classifier/classes.ts';
import type { HeldOut, Lesson } from '../../../models/scene-classifier/lessons.ts';
import type { Random } from '../../../numerics/random.ts';
import type { NetworkName } from '../shared/explainers.ts';
import { tagged } from './test-scenes.ts';

/** What the images of the control carry: the tag, independently of the class, or nothing. */
export type Control = 'scattered' | 'clean';

/** Of a scene with the class among 4, of which one or two are shown, each equally often. */
const shareOfClass = 1.5 / classes.length;

/** One batch of scenes as each network sees it: with the tag where the class is, and as the control's images are made. */
export function planted(
  { images, present }: Lesson,
  kind: number,
  { control, random }: { control: Control; random: Random },
): Record<NetworkName, Lesson> {
  const shows = (i: number) => present[i * classes.length + kind] === 1;
  return {
    tagged: { present, images: tagged(images, shows) },
    control: { present, images: scattered(images, control, random) },
  };
}

/** Images `[n, side, side]` of the control: as many tags as the other network sees, on scenes of any class. */
export const scattered = (images: Float32Array, control: Control, random: Random) =>
  tagged(images, () => random() < shareOfClass && control === 'scattered');

/** Whether each scene shows the class. */
export const showing = ({ objects }: Pick<HeldOut, 'objects'>, kind: number): boolean[] =>
  objects.map((here) => here.some((object) => object.kind === kind));
