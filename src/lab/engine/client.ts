import type { Reply, Request } from './protocol.ts';

export interface Connection {
  ask: (request: Request) => Promise<Reply>;
  close: () => void;
}

/**
 * One worker that answers requests in turn; each request resolves with its own reply. Closing it terminates the
 * worker.
 */
export function connect(): Connection {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting: ((reply: Reply) => void)[] = [];
  worker.onmessage = ({ data }: MessageEvent<Reply>) => waiting.shift()?.(data);
  worker.onmessageerror = () => waiting.shift()?.({ error: 'the reply could not be read' });
  worker.onerror = (event) => {
    event.preventDefault();
    // An error without words is that of a script that did not arrive.
    const reply: Reply = event.message
      ? { error: event.message }
      : { error: 'the worker could not be loaded', why: 'file' };
    for (const resolve of waiting.splice(0)) resolve(reply);
  };
  return {
    ask: (request) =>
      new Promise((resolve) => {
        try {
          worker.postMessage(request);
          waiting.push(resolve);
        } catch (error) {
          resolve({ error: String(error) }); // a payload that cannot be cloned
        }
      }),
    close: () => {
      worker.terminate();
      // Requests that will get no reply must not stay pending.
      for (const resolve of waiting.splice(0)) resolve({ error: 'the worker was ended' });
    },
  };
}
