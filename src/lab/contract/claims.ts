import type { Text } from '../../i18n/text.ts';
import type { AnySetup, ArmOf, Demo, DemoOf, MetricOf, SnapshotOf, ValuesOf } from './define.ts';

/** The state of a run after a number of steps. */
export interface Moment<T extends AnySetup> {
  step: number;
  snapshot: SnapshotOf<T>;
  /** A metric of the session, by `arm/measure`. Throws a RangeError if the session did not report it. */
  metric: (name: MetricOf<DemoOf<T>>) => number;
}
export interface Run<T extends AnySetup> {
  first: Moment<T>;
  last: Moment<T>;
}
/** How a run starts (values over the defaults) and how many steps it takes. */
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
  /** The numbers are shares, 0…1 (accuracy, recall): differences are given in percentage points. */
  unit?: 'share';
}
/** A number by itself, or two of which the difference is told. */
export type Compared<Numbers extends string> =
  readonly [of: Numbers] | readonly [ours: Numbers, theirs: Numbers];
/** The name of each number. A number with the key of an arm takes the arm's label by default. */
type Names<Numbers extends string, Arm extends string> = Readonly<
  Record<Exclude<Numbers, Arm>, Text>
> &
  Readonly<Partial<Record<Numbers & Arm, Text>>>;
// Until TypeScript has inferred the numbers, they are any `string` and no name is required.
type Named<Numbers extends string, Arm extends string> = string extends Numbers
  ? { names?: Readonly<Record<string, Text>> }
  : [Exclude<Numbers, Arm>] extends [never]
    ? { names?: Names<Numbers, Arm> }
    : { names: Names<Numbers, Arm> };

/**
 * A statement of a note that can be tested by running the demo. All runs start from the same seed. "Show me" plays
 * the first run last; the others are played before it and kept for comparison.
 */
interface Stated<T extends AnySetup, Runs extends string, Numbers extends string> {
  /** An identity that only a bug can break, such as a sum that must come out. It is shown as a check, not a finding. */
  check?: true;
  runs: Readonly<Record<Runs, Plan<T>>>;
  /** The numbers that the statement compares, from the runs of one seed. The first belongs to our method. */
  measure: (runs: Readonly<Record<Runs, Run<T>>>) => Readonly<Record<Numbers, number>>;
  /** Whether the statement holds on that seed. */
  holds: (measured: Readonly<Record<NoInfer<Numbers>, number>>) => boolean;
  evidence: Drawn &
    Named<NoInfer<Numbers>, ArmOf<DemoOf<T>>> & {
      /** Whose medians the line of evidence tells. By default those of the first against each other number. */
      compared?: readonly Compared<NoInfer<Numbers>>[];
    };
}

/** A claim of any demo, as used by the code that runs and draws it. */
export interface Claim {
  check?: true;
  runs: Readonly<Record<string, Plan<AnySetup>>>;
  measure: (runs: Readonly<Record<string, Run<AnySetup>>>) => Readonly<Record<string, number>>;
  holds: (measured: Readonly<Record<string, number>>) => boolean;
  evidence: Drawn & {
    names?: Readonly<Record<string, Text>>;
    compared?: readonly Compared<string>[];
  };
}
export type Claims = Readonly<Record<string, Claim>>;

/**
 * Returns the function that types a demo's claims: `const claim = claimsOf<typeof session>()`. It infers the names of
 * the runs and of the numbers from `runs` and `measure`.
 */
export const claimsOf =
  <T extends AnySetup>() =>
  <const Runs extends string, const Numbers extends string>(
    claim: Stated<T, Runs, Numbers>,
  ): Claim =>
    claim;

/** The evidence of a claim with a name for each measured number: its own name, or else the arm's label. */
export function evidenceOf({ evidence }: Claim, { arms }: Demo, numbers: readonly string[]) {
  const own = (number: string) => evidence.names?.[number] ?? arms[number]?.label;
  const names = numbers.flatMap((number) => {
    const name = own(number);
    return name ? [[number, name] as const] : [];
  });
  return { ...evidence, names: Object.fromEntries(names) };
}
export type NamedEvidence = ReturnType<typeof evidenceOf>;

/** The value at `key`, for a claim to measure. Throws a RangeError if there is none. */
export function at<T extends object, K extends keyof T>(of: T, key: K): NonNullable<T[K]> {
  const value = of[key];
  if (value === undefined || value === null) throw new RangeError(`there is no ${String(key)}`);
  return value;
}

/** `claims.json` in each demo's folder: the results of `npm run claims`. */
export interface ClaimEvidence {
  /** sha256 over every source file that the numbers depend on. */
  source: string;
  claims: Readonly<
    Record<string, { seeds: { seed: number; holds: boolean; measured: Record<string, number> }[] }>
  >;
}
