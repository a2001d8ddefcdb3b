/** Runs the tasks in a module worker, like the site, and writes the result to the page for any driver to read. */
const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const answer = (value: unknown) => {
  document.body.textContent = JSON.stringify(value);
};
worker.onmessage = ({ data }: MessageEvent<object>) => answer({ ...data, crossOriginIsolated });
worker.onerror = ({ message }) => answer({ error: message || 'the worker did not load' });
