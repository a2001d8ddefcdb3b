import { fork } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { allowed } from './allowed.ts';
import type { Outcomes } from './suite.ts';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** tfjs's own specs in a process of their own; kernels cannot be taken back out of an engine. */
async function outcomesOf(kernels: 'stock' | 'ours'): Promise<Outcomes> {
  const child = fork(path('suite.ts'), [kernels], {
    execArgv: ['--import', path('resolve.mjs')],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const errors = text(child.stderr!);
  return new Promise((resolve, reject) => {
    child.once('message', (outcomes) => {
      resolve(outcomes as Outcomes);
      child.kill();
    });
    child.once('exit', () => void errors.then((said) => reject(new Error(said))));
  });
}

const failing = (outcomes: Outcomes) => Object.keys(outcomes).filter((name) => outcomes[name]);

test(
  'of the specs of tfjs ours pass what its own backend passes, but for those listed',
  { timeout: 600_000 },
  async () => {
    const [stock, ours] = await Promise.all([outcomesOf('stock'), outcomesOf('ours')]);
    expect(Object.keys(ours)).toEqual(Object.keys(stock));
    expect(Object.keys(ours).length - failing(stock).length).toBeGreaterThan(3000);
    const lost = failing(ours)
      .filter((name) => !stock[name])
      .sort();
    const said = lost.map((name) => `${name}: ${ours[name]!}`);
    // A name more: a spec that fails since. A name less: it passes again, and is taken off the list.
    expect(lost, said.join('\n\n')).toEqual(Object.keys(allowed).sort());
  },
);
