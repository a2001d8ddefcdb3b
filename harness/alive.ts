/** Milliseconds after which a test gives up: a worker may be long in coming on a machine with much else to do. */
export const patience = 100_000;

/**
 * Waits until `holds` no longer throws; fails at once, with the original error, if the page reports one or the demo
 * has stopped.
 */
export async function alive(demo: HTMLElement, holds: () => void, ms = patience): Promise<void> {
  let reported: ErrorEvent | PromiseRejectionEvent | undefined;
  const ended = new AbortController();
  const { signal } = ended;
  window.addEventListener('error', (event) => (reported ??= event), { signal });
  window.addEventListener('unhandledrejection', (event) => (reported ??= event), { signal });
  const end = performance.now() + ms;
  try {
    for (;;) {
      if (reported !== undefined)
        throw asError('reason' in reported ? reported.reason : reported.error);
      const trouble = demo.querySelector<HTMLElement>('.trouble');
      if (trouble && !trouble.hidden) throw new Error(trouble.textContent);
      const wrong = attempt(holds);
      if (wrong === undefined) return;
      if (performance.now() > end) throw wrong;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  } finally {
    ended.abort();
  }
}

function attempt(holds: () => void): Error | undefined {
  try {
    holds();
    return undefined;
  } catch (error) {
    return asError(error);
  }
}

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));
