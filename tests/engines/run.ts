/** What every engine computes: 100 steps of training at each task from one seed, and everything on the way there. */
import { useBackend } from '../../src/numerics/backend.ts';
import { cos, exp, ln, sin } from '../../src/numerics/elementary.ts';
import { pca } from '../../src/numerics/pca.ts';
import { normal, random, uniform } from '../../src/numerics/random.ts';
import { trainings } from '../../bench/contenders/ours.ts';
import { type TaskName, taskNames, tasks } from '../../bench/tasks.ts';

/** The bytes of each result, in hexadecimal. */
export type Outcome = Record<TaskName | 'draws' | 'pca' | 'losses', string>;

export async function run(): Promise<Outcome> {
  await useBackend();
  const losses: number[] = [];
  const trained = taskNames.map((name) => {
    const { model, step } = trainings[name](tasks[name]());
    for (let i = 0; i < 100; i++) losses.push(step());
    return [name, model.parameters.map((p) => hex(p.dataSync())).join('')] as const;
  });
  return {
    ...(Object.fromEntries(trained) as Record<TaskName, string>),
    losses: hex(Float64Array.from(losses)),
    draws: hex(Float64Array.from(draws())),
    pca: hex(components()),
  };
}

/** Randomness and the functions that data are made with. */
function draws(): number[] {
  const r = random(7);
  return Array.from({ length: 200 }, () => {
    const [x, y] = [uniform(r, -50, 50), normal(r)];
    return [x, y, sin(x), cos(x), exp(y), ln(y * y)];
  }).flat();
}

function components(): Float64Array {
  const r = random(8);
  const data = Float32Array.from({ length: 50 * 10 }, () => normal(r));
  return pca(data, 50, 10, 3).components;
}

const hex = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
  Array.from(new Uint8Array(buffer, byteOffset, byteLength), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
