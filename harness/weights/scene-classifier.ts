import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { look, topAccuracy } from '../../src/models/scene-classifier/evaluation.ts';
import { sceneLessons } from '../../src/models/scene-classifier/lessons.ts';
import { sceneModel } from '../../src/models/scene-classifier/model.ts';
import { useBackend } from '../../src/numerics/backend.ts';
import { random } from '../../src/numerics/random.ts';

const [seed, batch, steps] = [1, 16, 2000];
/** Falls at the end, so that the last batches do not decide. */
const rate = (step: number) => (step < 1500 ? 0.005 : 0.001);
const load = async (url: string) => new Uint8Array(await readFile(new URL(url))).buffer;
const folder = new URL('../../test-results/', import.meta.url);

test.each(['gap', 'flatten'] as const)('%s', { timeout: 1_200_000 }, async (head) => {
  await useBackend();
  const lessons = await sceneLessons(load);
  const chance = random(seed);
  const model = sceneModel(head, chance);
  for (let step = 0; step < steps; step++) model.learn(lessons.draw(chance, batch), rate(step));
  const heldOut = lessons.heldOut(500);
  const accuracy = topAccuracy(look(model, heldOut.pictures).logits.dataSync(), heldOut);
  console.log(`${head}: accuracy on 500 held-out scenes ${accuracy.toFixed(3)}`);
  expect(accuracy).toBeGreaterThan(0.85);
  await mkdir(folder, { recursive: true });
  const parameters = model.parameters.map((parameter) => Array.from(parameter.dataSync()));
  await writeFile(new URL(`scene-classifier-${head}.json`, folder), JSON.stringify(parameters));
});
