/** Trains one contender's tasks when asked. Its name is the worker's. */
import { type Contender, type Run, run, type Step } from '../contender.ts';
import { type TaskName, tasks } from '../tasks.ts';

const contenders = import.meta.glob<Contender>('../contenders/*.ts', { import: 'default' });
const steps = new Map<TaskName, Step>();

async function open(): Promise<TaskName[]> {
  const contender = await contenders[`../contenders/${self.name}.ts`]!();
  await contender.start?.();
  for (const [name, start] of Object.entries(contender.tasks)) {
    const task = name as TaskName;
    steps.set(task, start(tasks[task]()));
  }
  return [...steps.keys()];
}

self.onmessage = async ({ data }: MessageEvent<'open' | ({ task: TaskName } & Run)>) => {
  try {
    self.postMessage(data === 'open' ? await open() : run(steps.get(data.task)!, data));
  } catch (error) {
    self.postMessage({ error: (error as Error).stack });
  }
};
