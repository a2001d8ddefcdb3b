import type { PadContent } from '../../../figure/pads.ts';
import type { Fixed } from '../session.ts';

export type Mode = 'watch' | 'guess' | 'draw';
export const modes: readonly Mode[] = ['watch', 'guess', 'draw'];

/** What the reader does, and has done, with the figure. */
export interface Reader {
  mode: Mode;
  /** The trial looked at. */
  trial: number;
  /** The example chosen in each trial; undefined while it is not answered. */
  answers: (number | undefined)[];
  /** Pad 0 is the query, 1 … 5 the examples; undefined before the pads were first shown. */
  pads: PadContent[] | undefined;
  /** The pad that the tools work on. */
  pad: number;
}

const readers = new WeakMap<HTMLElement, { trials: string; reader: Reader }>();

/**
 * The reader of a stage. Mode and drawings outlive a restart, as they are the reader's work; answers do so while
 * the same is asked. First looked at is a trial in which raw pixels are wrong, if there is one.
 */
export function readerOf(root: HTMLElement, { trials }: Fixed): Reader {
  const asked = trials.map(({ glyphs, pixels }) => [...glyphs, ...pixels.distances].join()).join();
  const before = readers.get(root);
  if (before?.trials === asked) return before.reader;
  const wrong = trials.findIndex(({ pixels, answer }) => pixels.nearest !== answer);
  const reader: Reader = {
    mode: before?.reader.mode ?? 'watch',
    trial: Math.max(0, wrong),
    answers: trials.map(() => undefined),
    pads: before?.reader.pads,
    pad: before?.reader.pad ?? 0,
  };
  readers.set(root, { trials: asked, reader });
  return reader;
}
