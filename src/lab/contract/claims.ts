import type { Text } from '../../i18n/text.ts';
import type { AnySetup, Metrics, SnapshotOf, ValuesOf } from './define.ts';

/** Where a run stood after a number of steps. */
export interface Moment<S> {
  step: number;
  snapshot: S;
  metrics: Metrics;
}
export interface Run<S> {
  first: Moment<S>;
  last: Moment<S>;
}

/**
 * A statement of a note, as something that can be run. Every run starts from the same seed; the first one
 * is what "Show me" plays, the others are played before it and kept for comparison.
 */
export interface Claim<T extends AnySetup> {
  runs: Readonly<Record<string, { values?: Partial<ValuesOf<T>>; steps: number }>>;
  /** The numbers that the statement is about, from the runs of one seed. The first is ours. */
  measure: (runs: Readonly<Record<string, Run<SnapshotOf<T>>>>) => Record<string, number>;
  /** Whether the statement holds on that seed. */
  holds: (measured: Readonly<Record<string, number>>) => boolean;
  /**
   * How the evidence is drawn: what was measured, and the name of each number. The numbers of a `share` are
   * parts of one (accuracy, recall), so their difference is said in percentage points.
   */
  evidence: {
    label: Text;
    names: Readonly<Record<string, Text>>;
    digits?: number;
    unit?: 'share';
  };
}
export type Claims<T extends AnySetup> = Readonly<Record<string, Claim<T>>>;
export const defineClaims = <T extends AnySetup>(claims: Claims<T>): Claims<T> => claims;

/** `claims.json` beside each demo: what `npm run claims` found. */
export interface ClaimEvidence {
  /** sha256 over every source file that the figures depend on. */
  source: string;
  claims: Readonly<
    Record<string, { seeds: { seed: number; holds: boolean; measured: Record<string, number> }[] }>
  >;
}
