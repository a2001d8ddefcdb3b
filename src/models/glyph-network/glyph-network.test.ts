import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { useBackend } from '../../numerics/backend.ts';
import { random } from '../../numerics/random.ts';
import { strokes, type Alphabet } from '../../datasets/strokes/index.ts';
import { load } from '../../datasets/tools/testing.ts';
import { trainedBackbone, trainedHead } from './index.ts';
import { preTraining, sourceAccuracy, sourceTask } from './pre-training.ts';
import { tasks, type TaskName } from './task-names.ts';
import { newTask, pick } from './tasks.ts';

let alphabets: readonly Alphabet[];
beforeAll(async () => {
  await useBackend();
  alphabets = await strokes(load);
});
const names = Object.keys(tasks) as TaskName[];

test('the shipped weights know new samples of the characters that they were trained on', async () => {
  const task = sourceTask(alphabets);
  const [backbone, head] = [await trainedBackbone(load), await trainedHead(load, task.classes)];
  expect(sourceAccuracy(task.asked(), backbone, head)).toBeGreaterThan(0.9);
  expect(sourceAccuracy(task.asked(), backbone, [tf.zerosLike(head[0]!), head[1]!])).toBeLessThan(0.05); // prettier-ignore
  tf.dispose([backbone, head]);
});

test('pre-training lowers its loss and leaves no tensor behind', () => {
  const before = tf.memory().numTensors;
  const chance = random(4);
  const training = preTraining(sourceTask(alphabets), chance);
  const first = training.step(16, 0.003);
  const made = tf.memory().numTensors;
  let last = first;
  for (let i = 0; i < 40; i++) last = training.step(16, 0.003);
  expect(last).toBeLessThan(first);
  expect(tf.memory().numTensors).toBe(made);
  training.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

test.each(names)(
  '%s: ten characters, none of an alphabet that the backbone was trained on',
  (name) => {
    const { characters, train, test: held } = newTask(alphabets, name, 2, random(1));
    expect(characters).toHaveLength(10);
    const known = alphabets.filter(({ split }) => split === 'train').flatMap((one) => one.glyphs);
    expect(known.filter(({ character }) => characters.includes(character))).toEqual([]);
    expect(Array.from(train.labels)).toEqual([...Array(20).keys()].map((i) => i % 10));
    expect(held.labels).toHaveLength(300);
  },
);

test('few labels are part of many, and the test stays the same', () => {
  const few = newTask(alphabets, 'greek', 1, random(3));
  const many = newTask(alphabets, 'greek', 20, random(3));
  expect(many.test).toEqual(few.test);
  expect(many.train.images.subarray(0, few.train.images.length)).toEqual(few.train.images);
});

test('rows are picked with their labels', () => {
  const { train } = newTask(alphabets, 'kanji', 1, random(3));
  const { images, labels } = pick(train, [7, 2]);
  expect(Array.from(labels)).toEqual([7, 2]);
  expect(images.subarray(784)).toEqual(train.images.subarray(2 * 784, 3 * 784));
});
