import { csvFormat } from 'd3';
import type { Present } from './present.ts';

/** The present state with all that is needed to get there again. */
export function saveJson({ name, run, frame }: Present): void {
  const { step, metrics, snapshot } = frame;
  const plain = (_: string, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value;
  const text = JSON.stringify({ demo: name, ...run, step, metrics, snapshot }, plain, 1);
  save(new Blob([text], { type: 'application/json' }), `${name}-${step}.json`);
}

/** One row a drawn frame, one column a metric. */
export function saveCsv({ name, rows }: Present): void {
  const text = csvFormat(rows.map(({ step, metrics }) => ({ step, ...metrics })));
  save(new Blob([text], { type: 'text/csv' }), `${name}.csv`);
}

/** The stage as it stands, in the present theme, at twice its size. */
export async function saveFigure({ name, frame, stage }: Present): Promise<void> {
  const { domToBlob } = await import('modern-screenshot');
  const { backgroundColor } = getComputedStyle(stage);
  // The fonts are the system's or on this page already: none is fetched.
  const blob = await domToBlob(stage, {
    scale: 2,
    font: false,
    backgroundColor,
    onCloneNode: keepChoices,
  });
  save(blob, `${name}-${frame.step}.png`);
}

/** What is chosen in a list is copied as its `value`, which a browser does not read from markup. */
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
