import type { PadContent } from '../../../figure/pads.ts';
import type { Snapshot } from '../session.ts';
import { classOf } from '../shared/episode.ts';
import { nearestOf } from './answers.ts';

export type Mode = 'watch' | 'guess' | 'draw';
export const modes: readonly Mode[] = ['watch', 'guess', 'draw'];

/** A query that the reader has answered, and who got it right. */
export interface Answered {
  episode: number;
  query: number;
  you: boolean;
  proto: boolean;
  rival: boolean;
  /** Who the rival was. */
  against: string;
}

/** What the reader does, and has done, with the figure. */
export interface Reader {
  mode: Mode;
  /** The query looked at; undefined before the first is chosen. */
  query: number | undefined;
  /** The episode that it is of. */
  episode: number;
  answers: Answered[];
  /** On the pad. */
  own: PadContent;
}

const readers = new WeakMap<HTMLElement, Reader>();

/** The reader of a stage: mode and drawing outlive a restart, as they are the reader's work. */
export function readerOf(root: HTMLElement): Reader {
  const before = readers.get(root);
  const reader: Reader = {
    mode: before?.mode ?? 'watch',
    query: undefined,
    episode: 0,
    answers: [],
    own: before?.own,
  };
  readers.set(root, reader);
  return reader;
}

/** The query that is looked at; at first the first that the rival gets wrong, so that there is something to see. */
export function queryOf(reader: Reader, { episode, rival }: Snapshot): number {
  const { number, characters, queries } = episode;
  const isThere = reader.query !== undefined && reader.query < queries.length;
  if (isThere && reader.episode === number) return reader.query!;
  const wrong = [...queries.keys()].find(
    (query) => nearestOf(rival, query, characters.length) !== classOf(query),
  );
  reader.episode = number;
  return (reader.query = wrong ?? 0);
}
