import { pack } from '../scene-classifier/recipe.ts';
import type { Recipe } from '../tools/recipe.ts';

export default {
  source:
    'glyph-backbone.json and glyph-head.json, which `node scripts/weights.mjs` writes into test-results/: the parameters ' +
    'after a training run with a fixed seed',
  installed: ['backbone', 'head'].map((part) => `test-results/glyph-${part}.json`),
  make: (...sources) =>
    sources.map((source) => pack(JSON.parse(new TextDecoder().decode(source)) as number[][])),
} satisfies Recipe;
