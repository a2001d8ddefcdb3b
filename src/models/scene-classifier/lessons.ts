import { random as seeded, type Random } from '../../numerics/random.ts';
import { fashion } from '../../datasets/fashion/index.ts';
import { scenes } from '../../datasets/scenes/index.ts';
import type { Load } from '../../datasets/tools/load.ts';
import { classes, labels, type SceneObject } from './classes.ts';

/** A batch to learn from: images `[n, side, side]`, and for each scene and class 1 if it is there, `[n, classes]`. */
export interface Lesson {
  images: Float32Array;
  present: Float32Array;
}
export interface HeldOut {
  /** `[n, side, side]` */
  images: Float32Array;
  /** What each scene shows of the classes; what distracts is left out. */
  objects: readonly (readonly SceneObject[])[];
}
export interface Lessons {
  draw: (random: Random, n: number) => Lesson;
  /** The same scenes for every run, of images that no lesson shows. */
  heldOut: (n: number) => HeldOut;
}

/** One or two of the classes and at most one object of another kind, so that a map has something to be wrong about. */
const contents = { sought: labels, soughtPerScene: [1, 2], distractingPerScene: 1 } as const;
/** By its contents alone: the first scene shows a bag, a sandal and a distraction. */
const heldOutSeed = 161;

/** Scenes to learn from, of a thousand images of clothing, and others to be asked about. */
export async function sceneLessons(load: Load): Promise<Lessons> {
  const [train, test] = await Promise.all([fashion(load, 'first'), fashion(load, 'test')]);
  const compose = (from: typeof train, random: Random, n: number): HeldOut => {
    const { images, items } = scenes(from, random, { n, ...contents });
    const objects = items.map((here) =>
      here
        .map(({ label, box }): SceneObject => ({
          kind: labels.findIndex((one) => one === label),
          box,
        }))
        .filter(({ kind }) => kind >= 0),
    );
    return { images, objects };
  };
  return {
    draw: (random, n) => {
      const { images, objects } = compose(train, random, n);
      const present = new Float32Array(n * classes.length);
      objects.forEach((here, i) => {
        for (const { kind } of here) present[i * classes.length + kind] = 1;
      });
      return { images, present };
    },
    heldOut: (n) => compose(test, seeded(heldOutSeed), n),
  };
}
