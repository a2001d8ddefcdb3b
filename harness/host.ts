import { readFile } from 'node:fs/promises';
import type { AnySetup, Demo, Session } from '../src/lab/contract/define.ts';
import type { Params } from '../src/lab/contract/params.ts';
import type { Acts } from '../src/lab/contract/sound.ts';
import type { Frame, Reply } from '../src/lab/engine/protocol.ts';
import { SessionHost } from '../src/lab/engine/session-host.ts';
import { random } from '../src/numerics/random.ts';
import { sessionOf } from './registry.ts';

/** Reads a file by the `file:` URL that `new URL('./data.bin', import.meta.url)` gives in Node. */
export async function load(url: string): Promise<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = await readFile(new URL(url));
  return buffer.slice(byteOffset, byteOffset + byteLength);
}

/** The worker's session host, in Node; `see` is told the actions of every session that it opens. */
export const nodeHost = (see?: (actions: readonly string[]) => void) =>
  new SessionHost({
    session: async (slug) => {
      const setup = await sessionOf(slug);
      if (!see) return setup;
      const seen = async (...given: Parameters<AnySetup>) => {
        const opened = (await setup(...given)) as Session<Demo, unknown, unknown, Acts>;
        see(Object.keys(opened.act ?? {}));
        return opened;
      };
      return Object.assign(seen, { params: setup.params as Params });
    },
    lab: (seed) => ({ random: random(seed), load }),
    now: () => performance.now(),
  });

/** The frame of a reply; throws the session's error if there was one. */
export function frameOf(reply: Reply): Frame {
  if ('error' in reply) throw new Error(reply.error);
  return reply;
}
