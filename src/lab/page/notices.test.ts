import { expect, test } from 'vitest';
import { defineDemo } from '../contract/define.ts';
import { slider } from '../contract/params.ts';
import { divergence } from './notices.ts';

const text = (en: string) => ({ ja: en, en });
const demo = defineDemo({
  title: text('title'),
  question: text('question'),
  shows: text('shows'),
  shape: 'tall',
  params: {
    rate: slider({ label: text('rate'), default: 1, min: 1, max: 2, step: 1, affects: 'step' }),
  },
  measures: { loss: { label: text('training loss') } },
  arms: { ours: { label: text('ours') } },
  steps: 10,
  pace: 1,
  steadiedBy: { param: 'rate', turn: 'down' },
});

test('a run that diverges is told with the measure and what steadies it', () => {
  expect(divergence(demo, 'en', 7, 'ours/loss')).toBe(
    'At step 7 “training loss” was no longer a finite number: training diverged. Lower “rate”, then reset to the same start.',
  );
});

test('nothing has diverged before the first step', () => {
  expect(divergence(demo, 'en', 0, 'ours/loss')).toBe(
    '“training loss” is not a finite number even before training.',
  );
});
