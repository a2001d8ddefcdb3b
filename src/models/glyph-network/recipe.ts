import { pack } from '../scene-classifier/recipe.ts';
import type { Recipe } from '../../datasets/tools/recipe.ts';
import { askedStride } from './layers.ts';

const [levels, coarseness] = [2 ** 15 - 1, 2 ** 9];

/** Rounded to 64 levels either way of the largest, which stays: packed into 16 bits, gzip halves it. */
function rounded(values: readonly number[]): number[] {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const part = (value: number) => Math.round(((value / largest) * levels) / coarseness);
  return values.map((value) =>
    Math.abs(value) === largest ? value : ((part(value) * coarseness) / levels) * largest,
  );
}

/** The columns of the tested characters, from the last layer's weights `[d, c]` and bias `[c]`. */
function asked([weights, bias]: readonly number[][]): number[][] {
  const classes = bias!.length;
  const isAsked = (_: number, i: number) => (i % classes) % askedStride === 0;
  return [weights!.filter(isAsked), bias!.filter(isAsked)];
}

export default {
  source:
    'glyph-backbone.json and glyph-head.json, which `node scripts/weights.mjs` writes into test-results/: the parameters ' +
    'after a training run with a fixed seed',
  installed: ['backbone', 'head'].map((part) => `test-results/glyph-${part}.json`),
  make: (...sources) => {
    const [backbone, head] = sources.map(
      (source) => JSON.parse(new TextDecoder().decode(source)) as number[][],
    );
    return [backbone!, asked(head!)].map((parameters) => pack(parameters.map(rounded)));
  },
} satisfies Recipe;
