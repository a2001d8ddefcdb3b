/** Rounds of self-training; round 0 learns from the labels alone. */
export const lastRound = 10;

/** What one round gives. */
export interface Round {
  /** Per example the class that this round learns from, −1 where there is none: `[n]`. */
  label: Int8Array;
  /** Held-out accuracy after it. */
  accuracy: number;
  /** Examples that got a label without being given one, and how many of these labels are wrong. */
  taken: number;
  wrong: number;
}

/** Share of wrong ones among the pseudo-labels; none where there are no labels. */
export const wrongShare = ({ taken, wrong }: Round): number | undefined =>
  taken > 0 ? wrong / taken : undefined;
