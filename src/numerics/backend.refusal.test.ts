import { expect, test, vi } from 'vitest';
import { useBackend } from './backend.ts';

// In a file of its own: the backend is started once, and tfjs remembers what the engine can.
test('a reader whose browser cannot train is told what is needed', async () => {
  vi.stubGlobal('WebAssembly', undefined);
  await expect(useBackend()).rejects.toThrow(
    /^Training needs WebAssembly with SIMD: .* Safari 16\.4/,
  );
});
