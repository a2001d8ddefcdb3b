import type { Text } from '../../i18n/text.ts';
import type { AnySetup, ArmOf, Demo, DemoOf, MetricOf, SnapshotOf, ValuesOf } from './define.ts';

/** Where a run stood after a number of steps. */
export interface Moment<T extends AnySetup> {
  step: number;
  snapshot: SnapshotOf<T>;
  /** A number that the session measured, by `arm/measure`. Throws a RangeError where it measured none of that name. */
  metric: (name: MetricOf<DemoOf<T>>) => number;
}
export interface Run<T extends AnySetup> {
  first: Moment<T>;
  last: Moment<T>;
}
/** What a run is started with, over the defaults, and how many steps it takes. */
export interface Plan<T extends AnySetup> {
  values?: Partial<ValuesOf<T>>;
  steps: number;
}

/** How the evidence is drawn. */
interface Drawn {
  /** What was measured. */
  label: Text;
  /** Digits after the point. */
  digits?: number;
  /** Parts of one (accuracy, recall), so their difference is said in percentage points. */
  unit?: 'share';
}
/** The name of each number; one that is called as an arm of the demo takes that arm's label, unless it says otherwise. */
type Names<Numbers extends string, Arm extends string> = Readonly<
  Record<Exclude<Numbers, Arm>, Text>
> &
  Readonly<Partial<Record<Numbers & Arm, Text>>>;
// Before TypeScript has inferred the numbers they are any `string`, and nothing is asked for.
type Named<Numbers extends string, Arm extends string> = string extends Numbers
  ? { names?: Readonly<Record<string, Text>> }
  : [Exclude<Numbers, Arm>] extends [never]
    ? { names?: Names<Numbers, Arm> }
    : { names: Names<Numbers, Arm> };

/**
 * A statement of a note, as something that can be run. Every run starts from the same seed; the first one
 * is what "Show me" plays, the others are played before it and kept for comparison.
 */
interface Stated<T extends AnySetup, Runs extends string, Numbers extends string> {
  runs: Readonly<Record<Runs, Plan<T>>>;
  /** The numbers that the statement is about, from the runs of one seed. The first is ours. */
  measure: (runs: Readonly<Record<Runs, Run<T>>>) => Readonly<Record<Numbers, number>>;
  /** Whether the statement holds on that seed. */
  holds: (measured: Readonly<Record<NoInfer<Numbers>, number>>) => boolean;
  evidence: Drawn & Named<NoInfer<Numbers>, ArmOf<DemoOf<T>>>;
}

/** A claim of whatever demo, as those who play and draw it see it. */
export interface Claim {
  runs: Readonly<Record<string, Plan<AnySetup>>>;
  measure: (runs: Readonly<Record<string, Run<AnySetup>>>) => Readonly<Record<string, number>>;
  holds: (measured: Readonly<Record<string, number>>) => boolean;
  evidence: Drawn & { names?: Readonly<Record<string, Text>> };
}
export type Claims = Readonly<Record<string, Claim>>;

/**
 * The maker of a demo's claims: `const claim = claimsOf<typeof session>()`. In each the names of the runs and of the
 * numbers are inferred from `runs` and `measure`.
 */
export const claimsOf =
  <T extends AnySetup>() =>
  <const Runs extends string, const Numbers extends string>(
    claim: Stated<T, Runs, Numbers>,
  ): Claim =>
    claim;

/** The evidence of a claim with a name for each of the numbers that it measured, its own or that of the demo's arm. */
export function evidenceOf({ evidence }: Claim, { arms }: Demo, numbers: readonly string[]) {
  const own = (number: string) => evidence.names?.[number] ?? arms[number]?.label;
  const names = numbers.flatMap((number) => {
    const name = own(number);
    return name ? [[number, name] as const] : [];
  });
  return { ...evidence, names: Object.fromEntries(names) };
}
export type NamedEvidence = ReturnType<typeof evidenceOf>;

/** What lies at `key`, for a claim to measure. Throws a RangeError where there is nothing. */
export function at<T extends object, K extends keyof T>(of: T, key: K): NonNullable<T[K]> {
  const value = of[key];
  if (value === undefined || value === null) throw new RangeError(`there is no ${String(key)}`);
  return value;
}

/** `claims.json` beside each demo: what `npm run claims` found. */
export interface ClaimEvidence {
  /** sha256 over every source file that the figures depend on. */
  source: string;
  claims: Readonly<
    Record<string, { seeds: { seed: number; holds: boolean; measured: Record<string, number> }[] }>
  >;
}
