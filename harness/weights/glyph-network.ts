import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import {
  preTraining,
  sourceAccuracy,
  sourceTask,
} from '../../src/models/glyph-network/pre-training.ts';
import { strokes } from '../../src/datasets/strokes/index.ts';
import { useBackend } from '../../src/numerics/backend.ts';
import { random } from '../../src/numerics/random.ts';

const [seed, batch, steps] = [1, 64, 4000];
/** Falls at the end, so that the last batches do not decide. */
const rate = (step: number) => (step < 3000 ? 0.003 : 0.0005);
const load = async (url: string) => new Uint8Array(await readFile(new URL(url))).buffer;
const folder = new URL('../../test-results/', import.meta.url);

test('glyph network', { timeout: 1_200_000 }, async () => {
  await useBackend();
  const task = sourceTask(await strokes(load));
  const training = preTraining(task, random(seed));
  for (let step = 0; step < steps; step++) training.step(batch, rate(step));
  const { backbone, head } = training;
  const accuracy = sourceAccuracy(task.heldOut(1), backbone, head);
  console.log(`accuracy on new samples of its ${task.classes} signs ${accuracy.toFixed(3)}`);
  expect(accuracy).toBeGreaterThan(0.9);
  await mkdir(folder, { recursive: true });
  for (const [part, tensors] of Object.entries({ backbone, head })) {
    const parameters = tensors.map((parameter) => Array.from(parameter.dataSync()));
    await writeFile(new URL(`glyph-${part}.json`, folder), JSON.stringify(parameters));
  }
});
