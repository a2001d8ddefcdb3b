import { tries } from './fuzz.ts';
import { frameOf, nodeHost } from './host.ts';
import { exampleFor } from './own-data.ts';
import { demoOf, trialOf } from './registry.ts';
import { random } from '../src/numerics/random.ts';
import type { Params, Values } from '../src/lab/contract/params.ts';
import { notFinite } from '../src/lab/engine/metrics.ts';
import type { Frame } from '../src/lab/engine/protocol.ts';

/** How a run under some settings ended. Only `failed` is a fault: an error, or a wrong number that nobody is told of. */
type Ending = { ending: 'finite' | 'diverged' } | { ending: 'failed'; why: string };
/** What is added up over trials: by name, whether an action of the session was tried at least once. */
export type Tried = Map<string, boolean>;
interface Setting {
  values: Values<Params>;
  seed: number;
}

/** Steps of a trial, half of them before the reader's actions: few in the suite, which tries every demo. */
const steps = tries(4, 20);

/**
 * Trains under these values, lets the reader act, and trains again. A run that diverges must do so after step 0, and
 * the advice that the reader gets then must help: with that parameter at its end, the same run is finite.
 */
export async function trial(
  slug: string,
  { values, seed }: Setting,
  tried: Tried,
): Promise<Ending> {
  try {
    const ending = await run(slug, { values, seed }, tried);
    if (ending.ending !== 'diverged') return ending;
    const { params, steadiedBy } = await demoOf(slug);
    const param = params[steadiedBy.param]!;
    if (param.kind !== 'slider') throw new Error(`${steadiedBy.param} cannot be turned`);
    const steady = steadiedBy.turn === 'down' ? param.min : param.max;
    const advised = await run(
      slug,
      { values: { ...values, [steadiedBy.param]: steady }, seed },
      tried,
    );
    if (advised.ending === 'finite') return ending;
    return { ending: 'failed', why: `diverged at ${steadiedBy.param} = ${steady} too` };
  } catch (error) {
    return { ending: 'failed', why: (error as Error).message };
  }
}

async function run(slug: string, { values, seed }: Setting, tried: Tried): Promise<Ending> {
  const { acts, missing } = await trialOf(slug);
  const data = await exampleFor(await demoOf(slug), values);
  const note = (name: string, done: boolean) => tried.set(name, done || tried.get(name) === true);
  const host = nodeHost((actions) => actions.forEach((name) => note(name, false)));
  try {
    const opened = frameOf(await host.obey({ type: 'open', demo: slug, values, seed, data }));
    const done = acts?.(random(seed), opened.fixed, values) ?? [];
    done.forEach(([name]) => note(name, true));
    const requests = [
      { type: 'advance', values, steps: steps / 2 } as const,
      ...done.map(([name, payload]) => ({ type: 'act', values, name, payload }) as const),
      { type: 'advance', values, steps: steps / 2 } as const,
    ];
    let frame = opened;
    for (const request of [undefined, ...requests]) {
      if (request) frame = frameOf(await host.obey(request));
      if (notFinite(frame) !== undefined && frame.step > 0) return { ending: 'diverged' };
      const wrong = wrongNumber(frame, missing);
      if (wrong) return { ending: 'failed', why: `${wrong} at step ${frame.step}` };
    }
    return { ending: 'finite' };
  } finally {
    await host.close();
  }
}

/** Where in a reply a number is not finite, though it may not be missing. */
function wrongNumber({ metrics, snapshot, fixed }: Frame, missing?: RegExp): string | undefined {
  for (const wrong of wrongIn({ metrics, snapshot, fixed }))
    if (!missing?.test(wrong)) return wrong;
  return undefined;
}

function* wrongIn(value: unknown, path = ''): Generator<string> {
  if (typeof value === 'number' && !Number.isFinite(value)) yield `${path} is ${String(value)}`;
  if (ArrayBuffer.isView(value)) {
    const wrong = (value as Float32Array).find((number) => !Number.isFinite(number));
    if (wrong !== undefined) yield `${path}[] is ${String(wrong)}`;
  } else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value))
      yield* wrongIn(one, Array.isArray(value) ? `${path}[]` : path ? `${path}.${key}` : key);
}
