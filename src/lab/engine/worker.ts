import { random } from '../../numerics/random.ts';
import type { AnySetup } from '../contract/define.ts';
import { fileOf } from './demo-files.ts';
import { arrived, load, wasmHindrance } from './hindrance.ts';
import type { Reply, Request } from './protocol.ts';
import { answering, SessionHost } from './session-host.ts';

const sessions = import.meta.glob<AnySetup>('../../demos/*/session.ts', { import: 'default' });

const host = new SessionHost({
  session: (demo) => arrived(fileOf(sessions, demo, 'session.ts')),
  lab: (seed) => ({ random: random(seed), load }),
  now: () => performance.now(),
});

/** Looked into only after an error: until then nothing is known to hinder. */
async function obey(request: Request): Promise<Reply> {
  const reply = await host.obey(request);
  if (!('error' in reply)) return reply;
  const why = (await wasmHindrance()) ?? reply.why;
  return why ? { ...reply, why } : reply;
}

const answer = answering({ obey }, (reply) => self.postMessage(reply));
// WebKit runs this module once more when a chunk imports from it. Two hosts would both answer, so the first stays.
self.onmessage ??= ({ data }: MessageEvent<Request>) => void answer(data);
