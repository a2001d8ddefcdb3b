import type { TaskData, TaskName } from './tasks.ts';

/** Takes one training step (forward, backward, update) and returns the loss before it. */
export type Step = () => number;
/** One library or implementation. Tasks that it cannot train are left out. */
export interface Contender {
  /** Initialises the library. */
  start?(): Promise<void>;
  tasks: Partial<Record<TaskName, (data: TaskData) => Step>>;
}

/** How long to train, and how many steps to time together (a browser's clock is coarse). */
export interface Run {
  ms: number;
  block: number;
}
/** Milliseconds per step for each block of steps, and the first losses. */
export interface Timing {
  samples: number[];
  losses: number[];
}

export function run(step: Step, { ms, block }: Run): Timing {
  const samples: number[] = [];
  const losses: number[] = [];
  const end = performance.now() + ms;
  do {
    const start = performance.now();
    for (let i = 0; i < block; i++) losses.push(step());
    samples.push((performance.now() - start) / block);
  } while (performance.now() < end);
  return { samples, losses: losses.slice(0, 10) };
}
