// Runs the specs that tfjs ships with its package and sends what became of each. Argument: whose kernels, stock or ours.
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { engine, env, setBackend } from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { setTestEnvs } from '@tensorflow/tfjs-core/dist/jasmine_util';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import jasmineCore from 'jasmine-core';
import { useBackend } from '../../src/numerics/backend.ts';
import { random } from '../../src/numerics/random.ts';

/** What a spec says that fails, or an empty string, by its name. */
export type Outcomes = Record<string, string>;

const packages = fileURLToPath(new URL('../../node_modules/@tensorflow/', import.meta.url));

/** tfjs's backend as shipped, with the settings of ours. */
async function useStock(): Promise<void> {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(`${packages}tfjs-backend-wasm/dist/`);
  await setBackend('wasm');
}

/** The specs begin and end with a reset, which would throw the running backend away and our kernels' memory with it. */
function keepBackend(): void {
  const running = engine() as unknown as { reset(): void; registry: { wasm?: object } };
  const reset = running.reset.bind(running);
  running.reset = () => {
    const { wasm } = running.registry;
    delete running.registry.wasm;
    reset();
    running.registry.wasm = wasm!;
  };
}

async function run(): Promise<Outcomes> {
  const globals = jasmineCore.noGlobals();
  Object.assign(globalThis, globals);
  globals.jasmine.DEFAULT_TIMEOUT_INTERVAL = 300_000;
  Math.random = random(1);
  setTestEnvs([{ name: 'wasm', backendName: 'wasm', isDataSync: true }]);
  const core = `${packages}tfjs-core/dist/`;
  for (const file of globSync('ops/**/*_test.js', { cwd: core }).sort()) await import(core + file);
  const outcomes: Outcomes = {};
  const environment = globals.jasmine.getEnv();
  environment.configure({ random: false });
  environment.addReporter({
    specDone({ fullName, status, failedExpectations }) {
      const name = fullName.replace(' wasm {}', '').trim();
      let unique = name;
      for (let i = 2; unique in outcomes; i++) unique = `${name} (${i})`;
      outcomes[unique] =
        status === 'passed' ? '' : failedExpectations.map(({ message }) => message).join('\n');
    },
  });
  await environment.execute();
  return outcomes;
}

await (process.argv[2] === 'ours' ? useBackend() : useStock());
keepBackend();
process.send!(await run());
