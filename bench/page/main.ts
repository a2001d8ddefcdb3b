/** Holds one worker per contender; the runner asks one of them at a time. */
const workers = new Map<string, Worker>();

function ask(contender: string, message: unknown): Promise<unknown> {
  const known = workers.get(contender);
  const worker =
    known ??
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: contender });
  workers.set(contender, worker);
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ error?: string }>) =>
      data.error ? reject(new Error(data.error)) : resolve(data);
    worker.onerror = (event) => reject(new Error(event.message || 'the worker did not load'));
    worker.postMessage(message);
  });
}

Object.assign(globalThis, { ask });
