import { memory, scalar, square, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { useBackend } from './backend.ts';
import { tensorsIn } from './scopes.ts';

beforeAll(useBackend);

test('what a scope returns lives on at any depth, and nothing else does', () => {
  const before = memory().numTensors;
  const kept = tidy(() => {
    const [x, y] = [scalar(3), scalar(4)];
    square(x);
    return { nested: [{ x }, [square(y), 7]] };
  });
  expect(memory().numTensors).toBe(before + 2);
  const [x, y] = tensorsIn(kept);
  expect([x!.dataSync()[0], y!.dataSync()[0]]).toEqual([3, 16]);
  x!.dispose();
  y!.dispose();
});

test('a scope within a scope hands its tensors on to the one around it', () => {
  const before = memory().numTensors;
  const sum = tidy(() => {
    const [x] = tidy(() => [scalar(2)] as const);
    return x.dataSync()[0];
  });
  expect(sum).toBe(2);
  expect(memory().numTensors).toBe(before);
});

test('a tensor that is held twice, or by what holds itself, is found once', () => {
  const x = scalar(1);
  const round: Record<string, unknown> = { x, again: [x], numbers: new Int32Array(4) };
  round.itself = round;
  expect(tensorsIn(round)).toEqual([x]);
  expect(tensorsIn(x)).toEqual([x]);
  for (const none of [undefined, null, 3, 'x', new Float32Array(9)])
    expect(tensorsIn(none)).toEqual([]);
  x.dispose();
});
