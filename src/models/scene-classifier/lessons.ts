import { random as seeded, type Random } from '../../numerics/random.ts';
import { fashion } from '../../datasets/fashion/index.ts';
import { scenes } from '../../datasets/scenes/index.ts';
import type { Load } from '../../datasets/tools/load.ts';
import { classes, labels, type SceneObject } from './classes.ts';

/** A training batch: images `[n, side, side]`, and 1 for each class that a scene shows, `[n, classes]`. */
export interface Lesson {
  images: Float32Array;
  present: Float32Array;
}
export interface HeldOut {
  /** `[n, side, side]` */
  images: Float32Array;
  /** The objects of each scene, without distractors. */
  objects: readonly (readonly SceneObject[])[];
  /** How many distractors each scene shows beside them. */
  distractors: readonly number[];
}
export interface Lessons {
  draw: (random: Random, n: number) => Lesson;
  /** Test scenes, the same for every run, composed of held-out images. */
  heldOut: (n: number) => HeldOut;
  /** Scenes of clutter alone, `[n, side, side]`, the same for every run. */
  clutter: (n: number) => Float32Array;
}

/** Objects of one or two classes and at most one distractor, which a wrong map may hit. */
const contents = { targets: labels, targetsPerScene: [1, 2], distractorsPerScene: 1 } as const;
/** Chosen for its content: the first scene shows a bag, a sandal and a distractor. */
const heldOutSeed = 161;
const clutterSeed = 162;

/** Training scenes, composed of a thousand images of clothing, and test scenes. */
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
    const distractors = items.map((here, scene) => here.length - objects[scene]!.length);
    return { images, objects, distractors };
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
    clutter: (n) =>
      scenes(test, seeded(clutterSeed), { n, targetsPerScene: [0, 0], distractors: [] }).images,
  };
}
