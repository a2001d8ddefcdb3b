import { expect, test } from 'vitest';
import { batchedKernelShap } from './batched-shapley.ts';
import { random } from './random.ts';
import { kernelShap } from './shapley.ts';

test('a model that is asked in batches gets the estimate of one that is asked for each coalition', () => {
  const m = 8;
  const game = (S: ArrayLike<number>) =>
    Array.from(S).reduce((sum, s, i) => sum + s * (i + 1), 0) + 3 * S[0]! * S[5]!;
  const batches: number[] = [];
  const batched = batchedKernelShap(
    (z, n) => {
      batches.push(n);
      return Array.from({ length: n }, (_, row) => game(z.subarray(row * m, (row + 1) * m)));
    },
    m,
    7,
  );
  const alone = kernelShap({ value: game, m, random: random(7), paired: true });
  for (const n of [20, 60]) {
    batched.until(n);
    alone.until(n);
    expect(batched.phi()).toEqual(alone.phi());
  }
  expect(batches).toEqual([1, 1, 20, 40]); // nobody, everybody, and then what is drawn, at once
});
