/**
 * Milliseconds per training step of the four tasks, for this project and other libraries. Every contender starts from
 * the same data and weights; they take turns, so that other load on the machine affects all equally.
 */
import { cpus } from 'node:os';
import { type Arena, openArena } from './browser.ts';
import type { Run, Timing } from './contender.ts';
import { type TaskName, taskNames } from './tasks.ts';
import { openTorch, type Torch } from './pytorch.ts';

const inBrowser = ['ours', 'tfjs-wasm', 'tfjs-cpu', 'convnetjs', 'typed-array'];
const rounds = 7;
/** Milliseconds of a turn, and of a block of steps timed together. */
const turn = 400;
const blockTime = 4;

/** One contender on one task. */
interface Entry {
  task: TaskName;
  contender: string;
  run: (run: Run) => Promise<Timing>;
  block: number;
  samples: number[];
  losses: number[];
}

/** One line of the table: milliseconds per step over all rounds. */
export interface Result {
  task: TaskName;
  contender: string;
  median_ms: number;
  p10: number;
  p90: number;
  steps: number;
}

/** Trains the wanted tasks with every contender that can and prints a table. */
export async function measureTraining(wanted: readonly TaskName[]): Promise<Result[]> {
  const arena = await openArena();
  const torch = await openTorch();
  const entries = (await enter(arena, torch)).filter(({ task }) => wanted.includes(task));
  for (const entry of entries) {
    // Warm-up for compilers; the losses of the first steps show that all train the same model.
    const { samples, losses } = await entry.run({ ms: 2 * turn, block: 1 });
    entry.losses = losses;
    entry.block = Math.max(1, Math.round(blockTime / quantile(samples, 0.5)));
  }
  for (let round = 0; round < rounds; round++)
    for (const entry of entries) {
      const { samples } = await entry.run({ ms: turn, block: entry.block });
      entry.samples.push(...samples);
    }
  torch?.close();
  await arena.close();
  console.log(
    `${cpus()[0]!.model}, ${cpus().length} cores · ${arena.version} · ` +
      `${torch ? `PyTorch ${torch.version}, 1 thread` : 'no PyTorch (Debian: python3-torch)'} · ` +
      `${rounds} rounds`,
  );
  return report(entries);
}

async function enter(arena: Arena, torch: Torch | undefined): Promise<Entry[]> {
  const entries: Entry[] = [];
  const add = (task: TaskName, contender: string, run: Entry['run']) =>
    entries.push({ task, contender, run, block: 1, samples: [], losses: [] });
  for (const contender of inBrowser)
    for (const task of await arena.open(contender))
      add(task, contender, (run) => arena.run(contender, task, run));
  for (const task of taskNames)
    for (const contender of torch?.contenders[task] ?? [])
      add(task, contender, (run) => torch!.run(contender, task, run));
  return entries;
}

/** The value below which a share p of the numbers lies. */
function quantile(numbers: readonly number[], p: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const position = p * (sorted.length - 1);
  const below = sorted[Math.floor(position)]!;
  return below + (sorted[Math.ceil(position)]! - below) * (position % 1);
}

const digits = (ms: number) => Number(ms.toPrecision(4));

function report(entries: readonly Entry[]): Result[] {
  const ours = new Map<TaskName, number>();
  return entries
    .toSorted((a, b) => taskNames.indexOf(a.task) - taskNames.indexOf(b.task))
    .map(({ task, contender, samples, block, losses }) => {
      const [p10, median_ms, p90] = [0.1, 0.5, 0.9].map((p) => digits(quantile(samples, p)));
      const result = { task, contender, median_ms: median_ms!, p10: p10!, p90: p90! };
      if (contender === 'ours') ours.set(task, result.median_ms);
      const ratio = (result.median_ms / ours.get(task)!).toFixed(2);
      console.log(
        `${task.padEnd(5)} ${contender.padEnd(22)} ${String(median_ms).padStart(8)} ms (${p10} – ${p90})` +
          `${ratio.padStart(8)} × ours   ` +
          `loss ${losses[0]!.toFixed(4)} → ${losses.at(-1)!.toFixed(4)} in ${losses.length} steps`,
      );
      return { ...result, steps: samples.length * block };
    });
}
