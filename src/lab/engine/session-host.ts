import type { AnySetup, Lab, Session, Acts } from '../contract/define.ts';
import type { Params } from '../contract/params.ts';
import type { Frame, Reply, Request } from './protocol.ts';

type AnySession = Session<Params, unknown, unknown, Acts>;

/** What the host needs of the thread it runs in. */
export interface Surroundings {
  session: (demo: string) => Promise<AnySetup>;
  lab: (seed: number) => Omit<Lab, 'data'>;
  /** Milliseconds, from any start. */
  now: () => number;
}

/**
 * Owns at most one open session and answers requests in order, exactly one reply each.
 * Knows nothing of workers, so tests call it directly.
 */
export class SessionHost {
  readonly #surroundings: Surroundings;
  #session: AnySession | undefined;
  #step = 0;
  // Requests are chained: one that arrives while another awaits must not see a half-open session.
  #queue: Promise<unknown> = Promise.resolve();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  obey(request: Request): Promise<Reply> {
    const reply = this.#queue.then(() => this.#obey(request)).catch(failure);
    this.#queue = reply;
    return reply;
  }

  /** Ends the open session once everything asked before is answered. A worker need not: it is terminated. */
  close(): Promise<void> {
    const closed = this.#queue.then(() => this.#end());
    this.#queue = closed.catch(failure);
    return closed;
  }

  #end() {
    const session = this.#session;
    this.#session = undefined;
    session?.dispose?.();
  }

  async #obey(request: Request): Promise<Frame> {
    const { now } = this.#surroundings;
    const start = now();
    const session = request.type === 'open' ? await this.#open(request) : this.#session;
    if (!session) throw new Error(`"${request.type}" came before "open"`);
    if (request.type === 'advance') await this.#advance(request, session);
    if (request.type === 'act') await act(request, session);
    const frame: Frame = {
      snapshot: session.snapshot(request.values),
      metrics: session.metrics(),
      step: this.#step,
      ms: now() - start,
    };
    if (request.type === 'open') frame.fixed = session.fixed;
    return frame;
  }

  async #open({ demo, values, seed, data }: Extract<Request, { type: 'open' }>) {
    this.#end();
    const setup = await this.#surroundings.session(demo);
    this.#session = (await setup(values, { ...this.#surroundings.lab(seed), data })) as AnySession;
    this.#step = 0;
    return this.#session;
  }

  async #advance(request: Extract<Request, { type: 'advance' }>, session: AnySession) {
    const { now } = this.#surroundings;
    const end = now() + (request.budget ?? Infinity);
    for (let done = 0; done < request.steps; done++) {
      await session.step(request.values);
      this.#step++;
      if (now() >= end) break;
    }
  }
}

async function act({ name, payload }: Extract<Request, { type: 'act' }>, session: AnySession) {
  const action = session.act?.[name];
  if (!action) throw new Error(`this demo has no action named "${name}"`);
  await action(payload as never);
}

const failure = (error: unknown): Reply => ({
  error: error instanceof Error ? (error.stack ?? error.message) : String(error),
});
