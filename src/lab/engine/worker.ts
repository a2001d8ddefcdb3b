import { random } from '../../numerics/random.ts';
import type { AnySetup } from '../contract/define.ts';
import { fileOf } from './demo-files.ts';
import type { Request } from './protocol.ts';
import { answering, SessionHost } from './session-host.ts';

const sessions = import.meta.glob<AnySetup>('../../demos/*/session.ts', { import: 'default' });

async function load(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return response.arrayBuffer();
}

const host = new SessionHost({
  session: (demo) => fileOf(sessions, demo, 'session.ts'),
  lab: (seed) => ({ random: random(seed), load }),
  now: () => performance.now(),
});

const answer = answering(host, (reply) => self.postMessage(reply));
self.addEventListener('message', ({ data }: MessageEvent<Request>) => void answer(data));
