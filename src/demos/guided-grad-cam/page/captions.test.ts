import { expect, test } from 'vitest';
import type { Snapshot } from '../session.ts';
import { finding } from './captions.ts';
import type { Scene } from './scene.ts';

test('maps without a rank correlation are said to have none, not 0', () => {
  const mean = { guided: 0.714, heat: undefined, product: undefined };
  const snapshot = { layers: 0, rule: 'guided', alike: [{ mean }], accuracy: [0.5] };
  const said = (lang: 'ja' | 'en') =>
    finding({ snapshot: snapshot as unknown as Snapshot, lang } as Scene);
  expect(said('en')).toContain('0.71 for Guided backprop');
  expect(said('en').match(/undefined \(the maps are level\)/g)).toHaveLength(2);
  expect(said('ja').match(/一様なため「なし」/g)).toHaveLength(2);
  expect(said('en')).not.toContain('0.00');
});
