import { beforeAll, expect, test, vi } from 'vitest';
import { installKernels } from './index.ts';
import { useBackend } from './testing.ts';
import { backend, scratch } from './wasm.ts';

beforeAll(async () => {
  await useBackend();
  await installKernels();
});

test('after memory could not be had, the next request gets some of its own', () => {
  const before = scratch(1000);
  expect(before).toBeGreaterThan(0);
  const malloc = vi.spyOn(backend.wasm, '_malloc').mockReturnValueOnce(0);
  expect(() => scratch(1e9)).toThrow('no memory left for 1000000000 bytes');
  malloc.mockRestore();
  const free = vi.spyOn(backend.wasm, '_free');
  expect(scratch(10)).toBeGreaterThan(0);
  expect(free).not.toHaveBeenCalledWith(before); // given back once already
  free.mockRestore();
});
