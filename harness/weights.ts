import { mkdir, writeFile } from 'node:fs/promises';
import { useBackend } from '../src/numerics/backend.ts';
import { load } from './host.ts';

/** Parameters of networks by file name, each tensor as a list of numbers. */
type Weights = Record<string, number[][]>;

const trainings = import.meta.glob<(lent: { load: typeof load }) => Promise<Weights>>(
  '../src/models/*/train.ts',
  { import: 'default' },
);
const folder = new URL('../test-results/', import.meta.url);

/** Trains the named models (all shipped ones if none is named) and writes their weights to test-results/. */
export default async function weights(named: readonly string[]): Promise<void> {
  await useBackend();
  await mkdir(folder, { recursive: true });
  for (const [path, find] of Object.entries(trainings)) {
    const name = path.split('/').at(-2)!;
    if (named.length > 0 && !named.includes(name)) continue;
    const train = await find();
    for (const [file, parameters] of Object.entries(await train({ load })))
      await writeFile(new URL(`${file}.json`, folder), JSON.stringify(parameters));
  }
}
