import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { useBackend } from './backend.ts';
import { profile } from './profile.ts';

test('calls are counted by kernel and server, and the kernels are put back, even after a failure', async () => {
  await useBackend();
  const kernels = () => tf.getKernelsForBackend('wasm').map(({ kernelFunc }) => kernelFunc);
  const before = new Set(kernels());
  const x = tf.ones([2, 2]);
  const uses = await profile(() => tf.tidy(() => tf.cos(tf.matMul(tf.matMul(x, x), x))));
  const found = uses.map(({ kernel, servedBy, calls }) => ({ kernel, servedBy, calls }));
  expect(found).toHaveLength(2);
  expect(found).toContainEqual({ kernel: 'BatchMatMul', servedBy: 'ours', calls: 2 });
  expect(found).toContainEqual({ kernel: 'Cos', servedBy: 'tfjs', calls: 1 });
  await expect(profile(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(new Set(kernels())).toEqual(before);
});
