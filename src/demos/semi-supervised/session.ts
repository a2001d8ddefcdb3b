import { strokes } from '../../datasets/strokes/index.ts';
import { defineSession, metricsOf } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import demo from './demo.ts';
import { wrongShare } from './shared/rounds.ts';
import { Characters } from './worker/characters.ts';
import { Moons } from './worker/moons.ts';
import type { Accuracies, Side } from './worker/study.ts';

/** What stays the same: the examples. */
export interface Fixed {
  isMoons: boolean;
  classes: readonly string[];
  /** True class of each example, `[n]`. */
  truth: Int32Array;
  /** Ink 0 … 255; empty for points. */
  images: readonly Uint8ClampedArray[];
}
export interface Snapshot {
  /** 1 where the label is given at the start, 2 where the reader gave it: `[n]`. */
  given: Uint8Array;
  /** Pseudo-labels on learned features, or of the network on two moons. */
  left: Side;
  /** Pseudo-labels on pixels, or label propagation on two moons. */
  right: Side;
  accuracy: Accuracies;
}

export default defineSession(demo, async (values, { random, load }) => {
  await useBackend();
  const isMoons = values.data === 'moons';
  const study = isMoons
    ? new Moons(values, random)
    : new Characters(await strokes(load), values, random);
  const { truth, classes, images } = study;
  const fixed: Fixed = { isMoons, truth, classes, images };
  return {
    fixed,
    step: (now) => study.step(now),
    snapshot: (): Snapshot => {
      const [left, right] = study.sides();
      return { given: study.given.slice(), left, right, accuracy: study.accuracy() };
    },
    metrics: () => {
      const [pseudo, pixels] = study.last();
      const found = { pseudo: pseudo.accuracy, ...study.accuracy() };
      const wrong = { pseudo: wrongShare(pseudo) };
      if (isMoons) return { ...metricsOf('accuracy', found), ...metricsOf('wrong', wrong) };
      return {
        ...metricsOf('accuracy', { ...found, pixels: pixels.accuracy }),
        ...metricsOf('wrong', { ...wrong, pixels: wrongShare(pixels) }),
      };
    },
    act: { label: ({ example }: { example: number }) => study.toggle(example) },
    dispose: () => study.dispose(),
  };
});
