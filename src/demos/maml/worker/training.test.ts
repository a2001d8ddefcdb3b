import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useBackend } from '../../../numerics/backend.ts';
import { mlp, mlpParameters, replicate } from '../../../numerics/layers.ts';
import { random } from '../../../numerics/random.ts';
import { adapt, taskLosses, type Points } from '../algorithm.ts';
import { armNames } from '../shared/names.ts';
import { columns, curvePoints, rows } from '../shared/sizes.ts';
import { heightOf } from '../shared/family.ts';
import { curves, HeldOut } from './adaptation.ts';
import { Arms } from './arms.ts';
import { Shown } from './shown.ts';
import { stridesOf } from './strides.ts';
import { drawTarget, drawTasks, drawWave } from './tasks.ts';
import { sliceOf } from './slice.ts';
import { flatten, Trails } from './trails.ts';

beforeAll(() => useBackend());

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

describe('the tasks', () => {
  test('the average of all waves is −1.62 cos x, and its error is 3.0', () => {
    const r = random(2);
    const waves = Array.from({ length: 20_000 }, () => drawWave(r));
    let [error, largest] = [0, 0];
    for (let i = 0; i <= 100; i++) {
      const x = i / 10 - 5;
      const average = -1.62 * Math.cos(x);
      const away = waves.map((wave) => heightOf(wave, x) - average);
      error += mean(away.map((value) => value ** 2)) / 101;
      largest = Math.max(largest, Math.abs(mean(away)));
    }
    expect(largest).toBeLessThan(0.05);
    expect(error).toBeCloseTo(3.0, 1);
  });

  test('a line is straight and within the drawn range', () => {
    const line = drawTarget(random(4), 'line');
    const [left, middle, right] = [-5, 0, 5].map((x) => heightOf(line, x));
    expect(left! + right!).toBeCloseTo(2 * middle!, 12);
    expect(Math.max(Math.abs(left!), Math.abs(right!))).toBeLessThanOrEqual(6);
  });

  test('are of the family, and the points of a task are on one wave', () => {
    const { support, query } = drawTasks(random(3), 30, 12);
    expect([support, query].flatMap(({ x, y }) => [x.shape, y.shape])).toEqual(
      Array.from({ length: 4 }, () => [30, 12, 1]),
    );
    const [xs, ys] = [support.x.dataSync(), support.y.dataSync()];
    const [xq, yq] = [query.x.dataSync(), query.y.dataSync()];
    for (let task = 0; task < 30; task++) {
      const i = task * 12;
      // Two points say which wave it is: y = a sin x + b cos x.
      const [s1, c1, s2, c2] = [xs[i]!, xs[i + 1]!].flatMap((x) => [Math.sin(x), Math.cos(x)]) as [number, number, number, number]; // prettier-ignore
      const area = s1 * c2 - s2 * c1;
      if (Math.abs(area) < 0.05) continue;
      const a = (ys[i]! * c2 - ys[i + 1]! * c1) / area;
      const b = (s1 * ys[i + 1]! - s2 * ys[i]!) / area;
      const amplitude = Math.hypot(a, b);
      expect(amplitude).toBeGreaterThan(0.09);
      expect(amplitude).toBeLessThan(5.01);
      expect(b).toBeLessThan(0.01); // the phase is between 0 and π
      for (let j = i; j < i + 12; j++) {
        expect(Math.abs(xq[j]!)).toBeLessThanOrEqual(5);
        expect(a * Math.sin(xq[j]!) + b * Math.cos(xq[j]!)).toBeCloseTo(yq[j]!, 3);
      }
    }
  });
});

describe('the arms', () => {
  test('start from the same weights; all but the random start move, each its own way', () => {
    const arms = new Arms(random(1));
    const weights = () => armNames.map((arm) => [...flatten(arms.parameters(arm))]);
    const before = weights();
    for (const one of before) expect(one).toEqual(before[0]);
    arms.step(drawTasks(random(5), 4, 10), { rate: 0.01, steps: 1 });
    const after = weights();
    expect(after.at(-1)).toEqual(before.at(-1));
    expect(new Set(after.map((one) => one.join())).size).toBe(armNames.length);
    arms.dispose();
  });
});

describe('adaptation', () => {
  test('the errors are those of descent on the first k points, arm by arm', () => {
    const [one, other] = [1, 2].map((seed) => mlpParameters([1, 8, 1], random(seed)));
    const both = new HeldOut(random(7), 'wave').errors([one!, other!], 5, 0.01);
    expect(both.map((marks) => marks.length)).toEqual([4, 4]);
    expect(new HeldOut(random(7), 'wave').errors([other!], 5, 0.01)[0]).toEqual(both[1]);
    expect(both[0]![1]).not.toBeCloseTo(both[0]![0]!, 3);
    expect(both[0]![3]).not.toBeCloseTo(both[1]![3]!, 3);
  });

  test('steps that are far too long give a large error, not one that is no number', () => {
    const start = mlpParameters([1, 8, 1], random(1)).map((p) => tf.mul(p, 20));
    const [errors] = new HeldOut(random(7), 'wave').errors([start], 5, 1);
    expect(Math.max(...errors!.slice(1))).toBe(1000);
  });

  test('the curves are the networks after as many steps', () => {
    const start = mlpParameters([1, 8, 1], random(1));
    const [x, y] = [Float32Array.of(-2, 1, 3), Float32Array.of(1, 0, -1)];
    const points: Points = { x: tf.tensor3d(x, [1, 3, 1]), y: tf.tensor3d(y, [1, 3, 1]) };
    const drawn = curves([start, start], { x, y }, 0.02);
    expect(drawn).toHaveLength(2 * 4 * curvePoints);
    const weights = adapt(replicate(start, 1), points, { rate: 0.02, steps: 5 });
    const inputs = tf.reshape(tf.linspace(-5, 5, curvePoints), [1, curvePoints, 1]);
    const expected = mlp(inputs, weights).dataSync();
    for (const arm of [0, 1])
      expected.forEach((value, i) =>
        expect(drawn[(arm * 4 + 2) * curvePoints + i]).toBeCloseTo(value, 4),
      );
  });
});

test('trails give back the weights of every fifth step, for 200 steps', () => {
  const arms = new Arms(random(1));
  const trails = new Trails(arms);
  const seen = [flatten(arms.parameters('maml'))];
  for (let step = 1; step <= 12; step++) {
    arms.step(drawTasks(random(step), 2, 3), { rate: 0.01, steps: 1 });
    trails.remember(step);
    seen.push(flatten(arms.parameters('maml')));
  }
  expect(trails.of('maml')).toEqual([0, 5, 10].map((step) => seen[step]));
  const back = trails.parametersAt('maml', 5);
  expect(back.map(({ shape }) => shape)).toEqual(arms.parameters('maml').map((p) => p.shape));
  expect(flatten(back)).toEqual(seen[5]);
  for (let step = 15; step <= 1000; step += 5) trails.remember(step);
  expect(trails.of('maml')).toHaveLength(41);
  arms.dispose();
});

describe('the slice', () => {
  const theta = () => mlpParameters([1, 12, 12, 1], random(4));
  const wave = { amplitude: 2, phase: 0.3 };
  const x = Float32Array.from({ length: 10 }, (_, i) => -4.5 + i);
  const task = { x, y: x.map((value) => heightOf(wave, value)), target: wave };
  const rate = 0.02;

  /** The weights after one step on the wave, as one row. */
  function stepped(start: readonly Tensor[], y: Float32Array): Float32Array {
    const points = { x: tf.tensor3d(x, [1, 10, 1]), y: tf.tensor3d(y, [1, 10, 1]) };
    return flatten(adapt(replicate(start, 1), points, { rate, steps: 1 }));
  }
  const distance = (u: ArrayLike<number>, v: ArrayLike<number>) =>
    Math.hypot(...Array.from(u, (value, i) => value - v[i]!));

  test('holds the weights after one step on any wave: distances in it are those between weights', () => {
    const start = theta();
    const { tasks } = sliceOf(start, task, rate, []);
    const all = tasks.map((one) => ({
      flat: stepped(start, x.map((value) => heightOf(one.target!, value))), // prettier-ignore
      at: one.adapted,
    }));
    for (const a of all)
      for (const b of all) expect(distance(a.at, b.at)).toBeCloseTo(distance(a.flat, b.flat), 4);
    expect(distance(all[0]!.at, all[3]!.at)).toBeGreaterThan(0.01);
  });

  test('to the right is more sin x, upwards more cos x', () => {
    const { tasks } = sliceOf(theta(), task, rate, []);
    const [, sine, , minusCosine, , minusSine] = tasks.map(({ adapted }) => adapted);
    expect(sine![0]).toBeGreaterThan(minusSine![0]);
    expect((sine![1] + minusSine![1]) / 2).toBeGreaterThan(minusCosine![1]);
  });

  test('its errors are those of the networks there', () => {
    const start = theta();
    const { loss, tasks, half } = sliceOf(start, task, rate, []);
    expect(loss).toHaveLength(rows * columns);
    const [right, up] = tasks[0]!.adapted;
    const column = ((right / half + 1) / 2) * (columns - 1);
    const row = (((up + 0.2 * half) / half) * (columns - 1)) / 2 + (rows - 1) / 2;
    const [i, j] = [Math.floor(row), Math.floor(column)];
    const near = [0, 1].flatMap((di) => [0, 1].map((dj) => loss[(i + di) * columns + j + dj]!));
    const points = { x: tf.tensor3d(x, [1, 10, 1]), y: tf.tensor3d(task.y, [1, 10, 1]) };
    const adapted = adapt(replicate(start, 1), points, { rate, steps: 1 });
    const [actual] = taskLosses(adapted, points).dataSync();
    expect(actual).toBeGreaterThan(Math.min(...near) * 0.98);
    expect(actual).toBeLessThan(Math.max(...near) * 1.02);
  });

  test('where the start is now, the trail ends', () => {
    const start = theta();
    const { trail } = sliceOf(start, task, rate, [flatten(start)]);
    expect(Math.hypot(trail[0]!, trail[1]!)).toBeLessThan(1e-5);
  });
});

describe('the shown task', () => {
  test('lies on its wave until a point is moved; another wave or another K sets it anew', () => {
    const shown = new Shown(random(3), 10);
    const first = shown.at(10, 'wave');
    expect([...first.x]).toEqual([...first.x].sort((a, b) => a - b));
    first.x.forEach((x, i) => expect(first.y[i]).toBeCloseTo(heightOf(first.target!, x), 5));
    shown.move({ index: 4, x: 1, y: -3 });
    const moved = shown.at(10, 'wave');
    expect([moved.x[4], moved.y[4], moved.target]).toEqual([1, -3, undefined]);
    expect(first.y[4]).not.toBe(-3);
    expect(shown.at(7, 'wave').target).toEqual(first.target);
    shown.next();
    expect(shown.at(7, 'wave').target).not.toEqual(first.target);
    expect(shown.at(7, 'wave').x).toHaveLength(7);
  });

  test('a line has points of its own, and those of the wave stay', () => {
    const shown = new Shown(random(3), 5);
    const wave = shown.at(5, 'wave');
    const line = shown.at(5, 'line');
    expect(line.target).toHaveProperty('slope');
    shown.move({ index: 0, x: 1, y: 1 });
    expect(shown.at(5, 'wave')).toEqual(wave);
    expect(shown.at(5, 'line').target).toBeUndefined();
    shown.next();
    expect(shown.at(5, 'line').target).toHaveProperty('slope');
  });

  test('a move of a point that is not there does nothing', () => {
    const shown = new Shown(random(3), 5);
    const before = shown.at(5, 'wave');
    shown.move({ index: 5, x: 0, y: 0 });
    expect(shown.at(5, 'wave')).toEqual(before);
  });
});

describe('joint training at its best rate', () => {
  test('is no worse than at any of the rates tried, and has the error of the rate it names', () => {
    const start = mlpParameters([1, 8, 1], random(1));
    const tasks = new HeldOut(random(7), 'wave');
    const at = (rate: number) => tasks.errors([start], 10, rate)[0]!;
    tasks.tuned(start, 10).forEach(({ rate, error }, mark) => {
      expect(error).toBe(at(rate)[mark]);
      for (const other of [0.005, 0.01, 0.02]) expect(error).toBeLessThanOrEqual(at(other)[mark]!);
    });
  });
});

describe('steps of equal length', () => {
  const arms = () => [1, 2].map((seed) => mlpParameters([1, 8, 1], random(seed)));
  const tasks = () => new HeldOut(random(7), 'wave');
  const settings = { points: 5, rate: 0.01 };

  test('an arm’s own length is the mean distance that descent at the rate moves its weights', () => {
    const [start] = arms();
    const { own } = stridesOf([start!], tasks(), settings);
    const copies = replicate(start!, 24);
    const adapted = adapt(copies, tasks().support(5), { rate: 0.01, steps: 1 });
    const flat = (weights: readonly Tensor[]) =>
      tf.concat(weights.map((w) => tf.reshape(w, [24, -1])), 1).arraySync() as number[][]; // prettier-ignore
    const [before, after] = [flat(copies), flat(adapted)];
    const moved = before.map((row, i) => Math.hypot(...row.map((w, j) => w - after[i]![j]!)));
    expect(own[0]).toBeCloseTo(mean(moved), 5);
  });

  test('errors are those before any step, at the rate, and at other rates of that length', () => {
    const { lengths, own, errors } = stridesOf(arms(), tasks(), settings);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    arms().forEach((start, arm) => {
      const at = (rate: number) => tasks().errors([start], 5, rate)[0]!;
      const error = (length: number) => errors[arm]![lengths.indexOf(length)];
      expect(error(0)).toBeCloseTo(at(0.01)[0]!, 4);
      expect(error(own[arm]!)).toBeCloseTo(at(0.01)[1]!, 4);
      expect(error(2 * own[arm]!)).toBeCloseTo(at(0.02)[1]!, 4);
      const other = own[1 - arm]!;
      expect(error(other)).toBeCloseTo(at((0.01 * other) / own[arm]!)[1]!, 4);
    });
  });

  test('nothing is left behind', () => {
    const [all, judged] = [arms(), tasks()];
    const before = tf.memory().numTensors;
    stridesOf(all, judged, settings);
    judged.tuned(all[0]!, 5);
    expect(tf.memory().numTensors).toBe(before);
  });
});
