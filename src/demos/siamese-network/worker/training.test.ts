import { expect, test } from 'vitest';
import type { Digits } from '../../../datasets/digits/index.ts';
import { defaults } from '../../../lab/contract/params.ts';
import type { DigitEmbedding } from '../../../models/digit-embedding/index.ts';
import { random } from '../../../numerics/random.ts';
import demo from '../demo.ts';
import { Training } from './training.ts';

const labels = Uint8Array.from({ length: 200 }, (_, i) => i % 10);
const start = defaults(demo.params);

/** A training whose network only notes from which rows it is asked to learn, and the rows whose loss was asked for. */
function watched() {
  const learned: number[][] = [];
  const judged: number[][] = [];
  const network = {
    loss: (rows: Int32Array) => judged.push([...rows]),
    learn: (rows: Int32Array) => learned.push([...rows]),
  } as unknown as DigitEmbedding;
  const data = { labels, train: [0, 200] } as unknown as Digits;
  return { training: new Training(data, network, random(1), start), learned, judged };
}

test('the pairs that are drawn before training are those of the first step, then others come', () => {
  const { training, learned, judged } = watched();
  const [first] = training.followed.first;
  training.step(start);
  training.step(start);
  expect(learned[0]).toEqual(judged[0]);
  expect(learned[0]![0]).toBe(first);
  expect(learned[1]).not.toEqual(learned[0]);
});

test('another mixture is drawn at once', () => {
  const { training, learned, judged } = watched();
  training.step({ ...start, share: 1 });
  expect(learned[0]).not.toEqual(judged[0]);
});

test('the pairs that are drawn stay for fifty steps', () => {
  const { training } = watched();
  const before = training.followed;
  for (let step = 0; step < 49; step++) training.step(start);
  expect(training.followed).toBe(before);
  training.step(start);
  expect(training.followed).not.toBe(before);
});
