import { csvFormat } from 'd3';
import type { Present } from './present.ts';

/** The current state, with everything needed to reproduce it. */
export function saveJson({ name, run, frame }: Present): void {
  const { step, metrics, snapshot } = frame;
  const plain = (_: string, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value;
  const text = JSON.stringify({ demo: name, ...run, step, metrics, snapshot }, plain, 1);
  save(new Blob([text], { type: 'application/json' }), `${name}-${step}.json`);
}

/** One row for each drawn frame, one column for each metric. */
export function saveCsv({ name, rows }: Present): void {
  const text = csvFormat(rows.map(({ step, metrics }) => ({ step, ...metrics })));
  save(new Blob([text], { type: 'text/csv' }), `${name}.csv`);
}

/** The stage as it is now, in the current theme, at twice its size. */
export async function saveFigure({ name, frame, stage }: Present): Promise<void> {
  const { domToBlob } = await import('modern-screenshot');
  const { backgroundColor } = getComputedStyle(stage);
  // Fonts come from the system or are already loaded: none is fetched.
  const blob = await domToBlob(stage, {
    scale: 2,
    font: false,
    backgroundColor,
    onCloneNode: keepChoices,
  });
  save(blob, `${name}-${frame.step}.png`);
}

/** Copies the chosen option of each list: cloning an element does not copy its `value`. */
function keepChoices(copy: Node): void {
  for (const list of (copy as HTMLElement).querySelectorAll('select'))
    for (const option of list.options)
      option.toggleAttribute('selected', option.value === list.getAttribute('value'));
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
