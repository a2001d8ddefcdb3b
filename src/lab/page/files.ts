import { decode } from '../../datasets/own/decode.ts';
import { FileMistake } from '../../datasets/own/file-mistake.ts';
import type { Offered } from '../engine/own-data.ts';

/** Larger tables are too much for training in a browser. */
const usualMost = 4e6;

/** The file exceeds the size limit. */
export class TooBig extends Error {
  readonly most: number;
  constructor(most: number) {
    super(`more than ${most} bytes`);
    this.most = most;
  }
}

/** The file is no text, or its encoding is not known. */
export class UnreadFile extends Error {
  readonly file: string;
  readonly mistake: FileMistake;
  constructor(file: string, mistake: FileMistake) {
    super(mistake.message);
    this.file = file;
    this.mistake = mistake;
  }
}

/** The text of each file. Rejects with `TooBig`, `UnreadFile`, or the browser's error if a file cannot be read. */
export function read(files: readonly File[], most = usualMost): Promise<Offered[]> {
  if (files.some(({ size }) => size > most)) return Promise.reject(new TooBig(most));
  return Promise.all(
    files.map(async (file) => {
      const bytes = await file.arrayBuffer();
      const text = await decode(bytes).catch((error: unknown) => {
        throw error instanceof FileMistake ? new UnreadFile(file.name, error) : error;
      });
      return { name: file.name, text };
    }),
  );
}

/** Accepts files dropped on an element while enabled. `data-dropping` is set while files are dragged over it. */
export function dropZone(
  { zone, signal }: { zone: HTMLElement; signal: AbortSignal },
  isOpen: () => boolean,
  take: (files: readonly File[]) => void,
): void {
  const brings = ({ dataTransfer }: DragEvent) =>
    isOpen() && (dataTransfer?.types.includes('Files') ?? false);
  const leave = () => delete zone.dataset.dropping;
  const hover = (event: DragEvent) => {
    if (!brings(event)) return;
    event.preventDefault(); // otherwise the browser would open the file instead of the page
    zone.dataset.dropping = '';
  };
  const away = ({ relatedTarget }: DragEvent) => {
    if (!(relatedTarget instanceof Node && zone.contains(relatedTarget))) leave();
  };
  const drop = (event: DragEvent) => {
    leave();
    if (!brings(event)) return;
    event.preventDefault();
    take(Array.from(event.dataTransfer?.files ?? []));
  };
  zone.addEventListener('dragenter', hover, { signal });
  zone.addEventListener('dragover', hover, { signal });
  zone.addEventListener('dragleave', away, { signal });
  zone.addEventListener('drop', drop, { signal });
}
