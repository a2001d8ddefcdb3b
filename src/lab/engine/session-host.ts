import type { AnySetup, Demo, Lab, Session, Work } from '../contract/define.ts';
import type { Acts } from '../contract/sound.ts';
import { looked, steering, type Params } from '../contract/params.ts';
import { hindranceIn } from './hindrance.ts';
import type { Frame, Reply, Request } from './protocol.ts';
import { told } from './told.ts';

/** An open session, and the parameters that select the values it may see. */
interface Opened {
  session: Session<Demo, unknown, unknown, Acts>;
  params: Params;
}

/** What the host needs from the thread it runs in. */
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
  #opened: Opened | undefined;
  #step = 0;
  /** The rest of an unfinished action. */
  #rest: Work | undefined;
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

  /** Ends the open session after all earlier requests are answered. A worker need not call it: it is terminated. */
  close(): Promise<void> {
    const closed = this.#queue.then(() => this.#end());
    this.#queue = closed.catch(failure);
    return closed;
  }

  #end() {
    const opened = this.#opened;
    this.#opened = undefined;
    this.#rest = undefined;
    opened?.session.dispose?.();
  }

  async #obey(request: Request): Promise<Frame> {
    const { now } = this.#surroundings;
    const start = now();
    const opened = request.type === 'open' ? await this.#open(request) : this.#opened;
    if (!opened) throw new Error(`"${request.type}" came before "open"`);
    const { session, params } = opened;
    if (request.type === 'advance') await this.#advance(request, opened);
    if (request.type === 'act') await this.#act(request, session);
    const frame: Frame = {
      snapshot: session.snapshot(looked(params, request.values)),
      metrics: session.metrics(),
      step: this.#step,
      ms: now() - start,
    };
    if (request.type === 'open') frame.fixed = session.fixed;
    if (this.#rest) frame.unfinished = true;
    return frame;
  }

  async #open({ demo, values, seed, data }: Extract<Request, { type: 'open' }>) {
    this.#end();
    const setup = await this.#surroundings.session(demo);
    const params = setup.params as Params;
    const lab = { ...this.#surroundings.lab(seed), data };
    const session = (await setup(steering(params, values), lab)) as Opened['session'];
    this.#step = 0;
    this.#opened = { session, params };
    return this.#opened;
  }

  async #advance(request: Extract<Request, { type: 'advance' }>, { session, params }: Opened) {
    const { now } = this.#surroundings;
    const values = steering(params, request.values);
    const end = now() + (request.budget ?? Infinity);
    await this.#work(end);
    for (let done = 0; done < request.steps && !this.#rest; done++) {
      await session.step(values);
      this.#step++;
      if (now() >= end) break;
    }
  }

  async #act(
    { name, payload, budget }: Extract<Request, { type: 'act' }>,
    session: Opened['session'],
  ) {
    const action = session.act?.[name];
    if (!action) throw new Error(`this demo has no action named "${name}"`);
    await this.#work(Infinity);
    const end = this.#surroundings.now() + (budget ?? Infinity);
    const done = await action(payload as never);
    this.#rest = isWork(done) ? done : undefined;
    await this.#work(end);
  }

  /** Continues an action until it is done or the time is up; does at least one piece. */
  async #work(end: number) {
    while (this.#rest) {
      const work = this.#rest;
      this.#rest = undefined; // already dropped if it throws
      if (!(await work.next()).done) this.#rest = work;
      if (this.#surroundings.now() >= end) break;
    }
  }
}

const isWork = (done: unknown): done is Work =>
  typeof done === 'object' && done !== null && 'next' in done;

function failure(error: unknown): Reply {
  const why = hindranceIn(error);
  return {
    error: told(error),
    ...(why && { why }),
  };
}

/**
 * Sends exactly one reply for each request. If a reply cannot be cloned (a snapshot with a function in it), it sends
 * the error instead.
 */
export const answering =
  (host: Pick<SessionHost, 'obey'>, send: (reply: Reply) => void) => async (request: Request) => {
    const reply = await host.obey(request);
    try {
      send(reply);
    } catch (error) {
      send(failure(error));
    }
  };
