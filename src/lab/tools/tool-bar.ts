import type { Present } from './present.ts';
import type { Tool } from './tools.ts';

/** The text buttons under a demo. Their code is loaded when the first one is used. */
export function toolBar(
  bar: HTMLElement,
  signal: AbortSignal,
  present: () => Present | undefined,
  failed: (problem: string) => void,
): void {
  bar.addEventListener(
    'click',
    ({ target }) => {
      const tool = (target as Element).closest<HTMLElement>('[data-do]')?.dataset.do;
      const shown = present();
      if (!tool || !shown) return;
      import('./tools.ts')
        .then(({ useTool }) => useTool(tool as Tool, shown))
        .catch((error: unknown) => failed(String(error)));
    },
    { signal },
  );
}
