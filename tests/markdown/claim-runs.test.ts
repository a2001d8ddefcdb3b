import { expect, test } from 'vitest';
import { claimsOf } from '../../src/lab/contract/claims.ts';
import { runsOf } from '../../src/markdown/claim-runs.ts';
import demo from '../../src/demos/one-shot/demo.ts';
import type session from '../../src/demos/one-shot/session.ts';

const claim = claimsOf<typeof session>()({
  runs: {
    late: { steps: 300 },
    fasterLate: { values: { rate: 0.01 }, steps: 300 },
    fasterEarly: { values: { rate: 0.01 }, steps: 150 },
    half: { values: { amount: 0.5 }, steps: 150 },
  },
  measure: ({ late }) => ({ late: late.last.step }),
  holds: () => true,
  evidence: { label: { ja: '', en: '' }, names: { late: { ja: '300ステップ', en: '300 steps' } } },
});

test('a run has its name or its settings, and its steps too where those are equal; the first comes last', () => {
  const named = { names: { late: { ja: '300ステップ', en: '300 steps' } } };
  const labels = (lang: 'ja' | 'en') => runsOf(claim, named, demo, lang).map(({ label }) => label);
  expect(labels('en')).toEqual([
    'learning rate 0.01, 300 steps',
    'learning rate 0.01, 150 steps',
    'handwriting variation 0.50',
    '300 steps',
  ]);
  expect(labels('ja')[1]).toBe('学習率 0.01、150ステップ');
});
