import { say } from '../frame/strings.ts';
import type { Present } from './present.ts';
import type { Tool } from './tools.ts';

/** The text buttons under a demo. Their code is loaded when the first one is used. */
export function toolBar(
  bar: HTMLElement,
  signal: AbortSignal,
  present: () => Present | undefined,
): void {
  bar.addEventListener(
    'click',
    ({ target }) => {
      const tool = (target as Element).closest<HTMLElement>('[data-do]')?.dataset.do;
      const shown = present();
      if (!tool || !shown) return;
      const failure = bar.querySelector('.failure')!;
      failure.textContent = '';
      import('./tools.ts')
        .then(({ useTool }) => useTool(tool as Tool, shown))
        .catch((error: unknown) => {
          failure.textContent = `${say(shown.lang, 'toolFailed')} ${String(error)}`;
        });
    },
    { signal },
  );
}
