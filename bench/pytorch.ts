import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Run, Timing } from './contender.ts';
import { type TaskData, type TaskName, taskNames, tasks } from './tasks.ts';

export interface Torch {
  version: string;
  contenders: Record<TaskName, string[]>;
  run(contender: string, task: TaskName, run: Run): Promise<Timing>;
  close(): void;
}

/** A Python that has PyTorch: $PYTHON, the one on the path, or Debian's (package python3-torch). */
const findPython = () =>
  [process.env.PYTHON, 'python3', '/usr/bin/python3'].find(
    (python) =>
      python && spawnSync(python, ['-c', 'import torch'], { stdio: 'ignore' }).status === 0,
  );

/** PyTorch in a process of its own, with every task opened; undefined where there is none. */
export async function openTorch(): Promise<Torch | undefined> {
  const python = findPython();
  if (!python) return undefined;
  const script = fileURLToPath(new URL('pytorch.py', import.meta.url));
  // By default glibc returns every large tensor's memory to the system, and each new one faults: twice as slow here.
  const malloc = { MALLOC_MMAP_THRESHOLD_: '2000000000', MALLOC_TRIM_THRESHOLD_: '2000000000' };
  const child = spawn(python, [script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...malloc },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (request: unknown): Promise<unknown> => {
    child.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error('PyTorch ended early; see its output above');
    return JSON.parse(value) as unknown;
  };
  const open = Object.fromEntries(taskNames.map((name) => [name, plain(tasks[name]())]));
  const answer = (await ask({ open })) as Pick<Torch, 'version' | 'contenders'>;
  return {
    ...answer,
    run: (contender, task, run) => ask({ run: contender, task, ...run }) as Promise<Timing>,
    close: () => child.stdin.end(),
  };
}

/** JSON has no typed arrays. */
function plain({ parameters, inputs, ...rest }: TaskData) {
  const list = ({ shape, values }: TaskData['parameters'][number]) => ({
    shape,
    values: [...values],
  });
  return {
    ...rest,
    parameters: parameters.map(list),
    inputs: Object.fromEntries(Object.entries(inputs).map(([name, array]) => [name, list(array)])),
  };
}
