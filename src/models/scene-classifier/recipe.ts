import type { Recipe } from '../../datasets/tools/recipe.ts';

const levels = 2 ** 15 - 1;

/** Packs parameters as little-endian bytes: each tensor's largest magnitude (float32), then 16-bit fractions of it. */
export function pack(parameters: readonly (readonly number[])[]): Uint8Array {
  const size = parameters.reduce((sum, { length }) => sum + 4 + 2 * length, 0);
  const out = new DataView(new ArrayBuffer(size));
  let at = 0;
  for (const values of parameters) {
    const largest = Math.fround(values.reduce((most, value) => Math.max(most, Math.abs(value)), 0));
    out.setFloat32(at, largest, true);
    at += 4;
    for (const value of values) {
      out.setInt16(at, largest === 0 ? 0 : Math.round((value / largest) * levels), true);
      at += 2;
    }
  }
  return new Uint8Array(out.buffer);
}

export default {
  source:
    'scene-classifier-gap.json and scene-classifier-flatten.json, which `node scripts/weights.mjs` writes into test-results/: ' +
    'the parameters after a training run with a fixed seed',
  installed: ['gap', 'flatten'].map((head) => `test-results/scene-classifier-${head}.json`),
  make: (...sources) =>
    sources.map((source) => pack(JSON.parse(new TextDecoder().decode(source)) as number[][])),
} satisfies Recipe;
