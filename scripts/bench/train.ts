/**
 * npm run bench [-- task …]: milliseconds per training step of the four tasks, for this project and others.
 * Every contender starts from the same data and weights; they take turns, so that a slower minute of the machine
 * is shared by all. Prints a table and writes bench/train.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { openArena } from './browser.ts';
import type { Run, Timing } from './contender.ts';
import { type TaskName, taskNames } from './tasks.ts';
import { openTorch } from './pytorch.ts';

const inBrowser = ['ours', 'tfjs-wasm', 'tfjs-cpu', 'convnetjs', 'typed-array'];
const rounds = 7;
/** Milliseconds of a turn, and of the steps that are timed at once. */
const turn = 400;
const blockTime = 4;

/** One contender at one task. */
interface Entry {
  task: TaskName;
  contender: string;
  run: (run: Run) => Promise<Timing>;
  block: number;
  samples: number[];
  losses: number[];
}

const wanted = process.argv.slice(2);
const isWanted = (task: string) => wanted.length === 0 || wanted.includes(task);
const arena = await openArena();
const torch = await openTorch();
const entries: Entry[] = [];

function enter(task: TaskName, contender: string, run: Entry['run']) {
  if (isWanted(task)) entries.push({ task, contender, run, block: 1, samples: [], losses: [] });
}
for (const contender of inBrowser)
  for (const task of await arena.open(contender))
    enter(task, contender, (run) => arena.run(contender, task, run));
for (const task of taskNames)
  for (const contender of torch?.contenders[task] ?? [])
    enter(task, contender, (run) => torch!.run(contender, task, run));

/** The value below which a share p of the numbers lies. */
function quantile(numbers: readonly number[], p: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = p * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  return below + (sorted[Math.ceil(place)]! - below) * (place % 1);
}

for (const entry of entries) {
  // Compilers warm up; the losses of the first steps show that all train the same thing.
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

const results = entries.map(({ task, contender, samples, block, losses }) => ({
  task,
  contender,
  median_ms: round(quantile(samples, 0.5)),
  p10: round(quantile(samples, 0.1)),
  p90: round(quantile(samples, 0.9)),
  steps: samples.length * block,
  losses,
}));
function round(ms: number): number {
  return Number(ms.toPrecision(4));
}

console.log(
  `${cpus()[0]!.model}, ${cpus().length} cores · ${arena.version} · ` +
    `${torch ? `PyTorch ${torch.version}, 1 thread` : 'no PyTorch (Debian: python3-torch)'} · ` +
    `${rounds} rounds\n`,
);
for (const task of taskNames) {
  const rows = results.filter((result) => result.task === task);
  const ours = rows.find(({ contender }) => contender === 'ours');
  for (const { contender, median_ms, p10, p90, steps, losses } of rows)
    console.log(
      `${task.padEnd(5)} ${contender.padEnd(22)} ${String(median_ms).padStart(8)} ms ` +
        `(${p10} – ${p90}, ${steps} steps)  ${(median_ms / ours!.median_ms).toFixed(2)} × ours` +
        `   losses ${losses[0]!.toFixed(4)} → ${losses.at(-1)!.toFixed(4)} in ${losses.length} steps`,
    );
}
if (wanted.length === 0) {
  mkdirSync('bench', { recursive: true });
  const kept = results.map(({ losses: _, ...result }) => result);
  writeFileSync('bench/train.json', `${JSON.stringify(kept, null, 2)}\n`);
}
