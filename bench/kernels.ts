import { defaults } from '../src/lab/contract/params.ts';
import { useBackend } from '../src/numerics/backend.ts';
import { type KernelUse, profile } from '../src/numerics/profile.ts';
import { frameOf, nodeHost } from '../harness/host.ts';
import { demoOf, slugs } from '../harness/registry.ts';
import { trainings } from './contenders/ours.ts';
import { taskNames, tasks } from './tasks.ts';

const steps = 100;

/** One of the four bench tasks or a demo, ready to train. */
async function workOf(name: string): Promise<() => unknown> {
  const task = taskNames.find((task) => task === name);
  if (task) {
    const { step } = trainings[task](tasks[task]());
    return () => {
      for (let i = 0; i < steps; i++) step();
    };
  }
  const values = defaults((await demoOf(name)).params);
  const host = nodeHost();
  frameOf(await host.obey({ type: 'open', demo: name, values, seed: 1 }));
  return async () => frameOf(await host.obey({ type: 'advance', values, steps }));
}

/** Profiles the named demos and bench tasks, all of them if none is named. Throws for a name that is neither. */
export default async function kernels(named: readonly string[]): Promise<void> {
  await useBackend();
  for (const name of named.length > 0 ? named : [...taskNames, ...slugs]) {
    const work = await workOf(name);
    await work(); // warm-up, so that compilation is not measured
    const start = performance.now();
    await work();
    report(name, (performance.now() - start) / steps, await profile(work));
  }
}

function report(name: string, ms: number, uses: readonly KernelUse[]): void {
  const calls = uses.reduce((sum, use) => sum + use.calls, 0) / steps;
  console.log(`\n${name}: ${ms.toFixed(3)} ms and ${calls.toFixed(1)} kernel calls a step`);
  for (const { kernel, servedBy, calls, ms } of uses)
    console.log(
      `  ${kernel.padEnd(28)} ${servedBy}  ${(calls / steps).toFixed(1).padStart(7)} calls ` +
        `${((ms * 1000) / steps).toFixed(1).padStart(9)} µs a step`,
    );
}
