import type { Worked } from '../../lab/contract/worked.ts';
import { ridge } from '../../numerics/ridge.ts';
import { linearProbe } from './algorithm.ts';

/** A probe by hand: one feature, two labelled drawings of each of two classes, and three to test on. */
export default (() => {
  const features = Float32Array.of(1, 2, 4, 5);
  const labels = [0, 0, 1, 1];
  const test = Float32Array.of(2.5, 3.5, 4.5);
  const [mean, share, half] = [3, 0.1, 0.5];
  const x = [...features].map((value) => value - mean);
  const y = labels.map((label) => (label === 0 ? half : -half));
  const square = x.reduce((sum, value) => sum + value * value, 0);
  const w = ridge(x, y, x.length, share * square)[0]!;
  return {
    share,
    half,
    first: test[0]!,
    second: test[1]!,
    third: test[2]!,
    w,
    score: half + (test[0]! - mean) * w,
    other: half - (test[0]! - mean) * w,
    wrong: half + (test[1]! - mean) * w,
    accuracy: linearProbe(features, labels, test, [0, 0, 1]),
  };
}) satisfies Worked;
