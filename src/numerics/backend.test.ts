import { getBackend, matMul, tensor2d, grad, square, sum, env, tidy } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { useBackend } from './backend.ts';

test('the backend is wasm with SIMD and without threads, and is started once', async () => {
  const first = useBackend();
  expect(useBackend()).toBe(first);
  await first;
  expect(getBackend()).toBe('wasm');
  expect(await env().getAsync('WASM_HAS_SIMD_SUPPORT')).toBe(true);
  expect(env().get('WASM_HAS_MULTITHREAD_SUPPORT')).toBe(false);
});

test('it multiplies and differentiates', async () => {
  await useBackend();
  const a = tensor2d([1, 2, 3, 4], [2, 2]);
  expect([...matMul(a, a).dataSync()]).toEqual([7, 10, 15, 22]);
  const slope = grad((x) => tidy(() => sum(square(x))));
  expect([...slope(a).dataSync()]).toEqual([2, 4, 6, 8]);
});
