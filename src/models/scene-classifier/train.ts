import type { Load } from '../../datasets/tools/load.ts';
import { random } from '../../numerics/random.ts';
import { look, topAccuracy } from './evaluation.ts';
import { sceneLessons } from './lessons.ts';
import { sceneModel } from './model.ts';

const [seed, batch, steps] = [1, 16, 2000];
/** The learning rate decays at the end, so that the last batches do not dominate. */
const rate = (step: number) => (step < 1500 ? 0.005 : 0.001);

/** Trains the two shipped networks. Throws if one has not learned its task. */
export default async function train({ load }: { load: Load }): Promise<Record<string, number[][]>> {
  const lessons = await sceneLessons(load);
  const found: Record<string, number[][]> = {};
  for (const head of ['gap', 'flatten'] as const) {
    const chance = random(seed);
    const model = sceneModel(head, chance);
    for (let step = 0; step < steps; step++) model.learn(lessons.draw(chance, batch), rate(step));
    const heldOut = lessons.heldOut(500);
    const accuracy = topAccuracy(look(model, heldOut.images).logits.dataSync(), heldOut);
    console.log(`${head}: accuracy on 500 held-out scenes ${accuracy.toFixed(3)}`);
    if (accuracy <= 0.85) throw new Error(`The ${head} network has not learned its scenes.`);
    found[`scene-classifier-${head}`] = model.parameters.map((one) => Array.from(one.dataSync()));
  }
  return found;
}
