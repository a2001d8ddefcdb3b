import { strokes } from '../../datasets/strokes/index.ts';
import type { Load } from '../../datasets/tools/load.ts';
import { random } from '../../numerics/random.ts';
import { preTraining, sourceAccuracy, sourceTask } from './pre-training.ts';

const [seed, batch, steps] = [1, 64, 4000];
/** Decays at the end, so that the last batches do not dominate. */
const rate = (step: number) => (step < 3000 ? 0.003 : 0.0005);

/** Trains the shipped network. Throws if it has not learned its task. */
export default async function train({ load }: { load: Load }): Promise<Record<string, number[][]>> {
  const task = sourceTask(await strokes(load));
  const training = preTraining(task, random(seed));
  for (let step = 0; step < steps; step++) training.step(batch, rate(step));
  const { backbone, head } = training;
  const accuracy = sourceAccuracy(task.heldOut(1), backbone, head);
  console.log(`accuracy on new samples of its ${task.classes} characters ${accuracy.toFixed(3)}`);
  if (accuracy <= 0.9) throw new Error('The glyph network has not learned its characters.');
  const numbers = (tensors: typeof backbone) => tensors.map((one) => Array.from(one.dataSync()));
  return { 'glyph-backbone': numbers(backbone), 'glyph-head': numbers(head) };
}
