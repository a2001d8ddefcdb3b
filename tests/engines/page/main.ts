/** Runs the tasks in a module worker, as the site does, and leaves the answer where any driver can read it. */
const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const answer = (value: unknown) => {
  document.body.textContent = JSON.stringify(value);
};
worker.onmessage = ({ data }: MessageEvent<object>) => answer({ ...data, crossOriginIsolated });
worker.onerror = ({ message }) => answer({ error: message || 'the worker did not load' });
