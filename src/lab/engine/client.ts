import type { Reply, Request } from './protocol.ts';

export interface Connection {
  ask: (request: Request) => Promise<Reply>;
  close: () => void;
}

/** One worker, spoken to in turns: each request resolves with its own reply. Closing it is terminating it. */
export function connect(): Connection {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting: ((reply: Reply) => void)[] = [];
  worker.onmessage = ({ data }: MessageEvent<Reply>) => waiting.shift()?.(data);
  worker.onmessageerror = () => waiting.shift()?.({ error: 'the reply could not be read' });
  worker.onerror = (event) => {
    event.preventDefault();
    const error = event.message || 'the worker could not be loaded';
    for (const resolve of waiting.splice(0)) resolve({ error });
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
      // Nobody shall wait for what will not be answered any more.
      for (const resolve of waiting.splice(0)) resolve({ error: 'the worker was ended' });
    },
  };
}
