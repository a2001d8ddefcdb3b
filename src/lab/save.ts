import { csvFormat } from 'd3';
import type { Present } from './tools.ts';

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
  const { toBlob } = await import('html-to-image');
  const backgroundColor = getComputedStyle(stage).backgroundColor;
  const blob = await toBlob(stage, { pixelRatio: 2, skipFonts: true, backgroundColor });
  if (blob) save(blob, `${name}-${frame.step}.png`);
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
