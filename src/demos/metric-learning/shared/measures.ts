/** Ways to measure the distance of two rows, in the order of the table. */
export const measures = [
  'raw',
  'z',
  'manhattan',
  'cosine',
  'hamming',
  'inverse',
  'rest',
  'lda',
  'learned',
] as const;
export type Measure = (typeof measures)[number];
/** Those whose neighbours are drawn: by the units that the left plane shows, and in the right plane. */
export type Reach = 'raw' | 'z' | 'learned';

/** What a measure says. */
export interface Said {
  /** Of the two selected rows. */
  distance: number;
  /** Training rows that are nearer to the first of them than the second is. */
  nearer: number;
  /** The share of the held-out rows whose nearest training row has their class. */
  accuracy: number;
}
