import { beforeAll, expect, test, vi } from 'vitest';
import { installKernels } from './index.ts';
import { useBackend } from './testing.ts';
import { backend, output, scratch } from './wasm.ts';

beforeAll(async () => {
  await useBackend();
  await installKernels();
});

test('after memory could not be had, the next request gets some of its own', () => {
  const before = scratch(1000);
  expect(before).toBeGreaterThan(0);
  expect(() => scratch(1e10)).toThrow('no memory left for 10000000000 bytes');
  const free = vi.spyOn(backend.wasm, '_free');
  expect(scratch(10)).toBeGreaterThan(0);
  expect(free).not.toHaveBeenCalledWith(before); // given back once already
  free.mockRestore();
});

test('a tensor that memory has no room for is an error, not numbers written over others', () => {
  expect(() => output([2 ** 30 - 1])).toThrow('no memory left for 4294967292 bytes');
  expect(() => output([2 ** 31])).toThrow('no memory left');
});
