import type { Text } from '../../i18n/text.ts';
import type { Random } from '../../numerics/random.ts';
import type { Looked, Params, Steering, Values } from './params.ts';
import type { Reads } from './reads.ts';
import type { Acts, ActsIn, FixedIn, SnapshotIn, Sound } from './sound.ts';

/** What the lab gives a session, so that a session uses no thread-specific global. */
export interface Lab<O = undefined> {
  random: Random;
  load: (url: string) => Promise<ArrayBuffer>;
  /** The result of `reads.parse` for the reader's files; defined if and only if the values ask for it. */
  data: O | undefined;
}

/** A quantity measured in every step and drawn as one chart, with one line for each arm that reports it. */
export interface Measure {
  label: Text;
  /** Fixed ends of the axis; without it the axis grows with the data. */
  range?: readonly [number, number];
  /** `share`: the arms are parts of a whole and are drawn as one stacked bar. */
  kind?: 'line' | 'share';
  /** Digits after the point in the current value. */
  digits?: number;
}

/** Colours for the arms that are compared; never the colours of classes. `pale` and `pencil` recede. */
export const tones = ['accent', 'rust', 'moss', 'plum', 'ink', 'pencil', 'pale'] as const;
export type Tone = (typeof tones)[number];

/** One of the models, methods or baselines that a demo compares. Its key is the first half of a metric's name. */
export interface Arm {
  label: Text;
  /** Colour of its line or part. By default the arms take the first tones in order. */
  tone?: Tone;
  /** A baseline is compared with, not trained; its line is dashed. */
  baseline?: boolean;
}

/** `A` and `M` are the names of the arms and of the measures; `O` is the type of the reader's own data. */
export interface Demo<
  P extends Params = Params,
  A extends string = string,
  M extends string = string,
  O = unknown,
> {
  title: Text;
  /** The question that the reader can answer by looking. */
  question: Text;
  /** What the demo shows, for readers without JavaScript and before it has loaded. */
  shows: Text;
  /** `tall`: stage in the text column, panel in the margin. `wide`: stage across both, panel under it. */
  shape: 'tall' | 'wide';
  /**
   * Height of a wide stage in rem, on a page, on a tablet (if it is another there) and on a phone: that of the view, so
   * that nothing moves when the view loads.
   */
  height?: { page: number; tablet?: number; phone: number };
  params: P;
  /** The reader's own data, if the demo accepts any. */
  reads?: Reads<O> & { when: Partial<Values<NoInfer<P>>> };
  measures: Readonly<Record<M, Measure>>;
  arms: Readonly<Record<A, Arm>>;
  /** The arms that report a measure, where not all do: their names have room below its chart before it is drawn. */
  reportedBy?: Readonly<Partial<Record<NoInfer<M>, readonly NoInfer<A>[]>>>;
  /**
   * The arm that the figure draws under these values, if it draws one at a time: the number above each chart is of this
   * arm. By default it is of the first arm that is no baseline.
   */
  drawn?(values: Values<NoInfer<P>>): NoInfer<A>;
  /** Length of a whole run: the x-range of every chart. The run pauses at its end. */
  steps: number;
  /** Steps per second at speed 1×, slow enough for a reader to follow; a slow machine may manage fewer. */
  pace: number;
  /** The parameter to turn when a metric is no longer finite. */
  steadiedBy: { param: keyof P & string; turn: 'up' | 'down' };
}

// Only `any` can express "any demo" and "any session": they are contravariant in their values.
/* eslint-disable @typescript-eslint/no-explicit-any */
export type AnyDemo = Demo<any>;
export type AnySetup = Setup<any, any, any, any>;
/* eslint-enable @typescript-eslint/no-explicit-any */

/** Plain numbers by `arm/measure`, of any demo. */
export type Metrics = Readonly<Record<string, number>>;
export type ArmOf<D extends AnyDemo> = keyof D['arms'] & string;
/** The names of a demo's metrics: `arm/measure`, both declared in the demo. */
export type MetricOf<D extends AnyDemo> = `${ArmOf<D>}/${keyof D['measures'] & string}`;
/** The metrics of one demo; some may be missing at a given step. */
export type MetricsOf<D extends AnyDemo> =
  string extends ArmOf<D> ? Metrics : Readonly<Partial<Record<MetricOf<D>, number>>>;
type OwnOf<D extends AnyDemo> = D extends Demo<infer _P, infer _A, infer _M, infer O> ? O : never;

/** Long work in pieces: a generator that yields wherever the lab may draw or handle input. */
export type Work = Iterator<unknown> | AsyncIterator<unknown>;

/** What a demo does in the worker. */
export interface Session<D extends AnyDemo, S, F, A extends Acts> {
  /** Receives only the parameters that steer a run: how a run is viewed must not change its course. */
  step(values: Steering<D['params']>): void | Promise<void>;
  /** What the view draws. Return a new object each time: the lab keeps it so that the reader can scrub back. */
  snapshot(values: Looked<D['params']>): S;
  /** The metrics of the state that the last snapshot showed. */
  metrics(): MetricsOf<D>;
  /** What stays the same for the whole run (images, labels); sent once, when the session opens. */
  fixed?: F;
  act?: A;
  dispose?(): void;
}
type AnySession<D extends AnyDemo> = Session<D, unknown, unknown, Acts>;
/** Opens a session. The lab uses `params` to select the values that the session may see. */
export interface Setup<D extends AnyDemo, S, F, A extends Acts> {
  (values: Steering<D['params']>, lab: Lab<OwnOf<D>>): Awaitable<Session<D, S, F, A>>;
  readonly params: D['params'];
}
type Awaitable<T> = T | Promise<T>;
export type DemoOf<T> = T extends Setup<infer D, infer _S, infer _F, infer _A> ? D : never;
export type ValuesOf<T> = Values<DemoOf<T>['params']>;
export type SnapshotOf<T> = T extends Setup<infer _D, infer S, infer _F, infer _A> ? S : never;
export type FixedOf<T> = T extends Setup<infer _D, infer _S, infer F, infer _A> ? F : never;
export type ActsOf<T> = T extends Setup<infer _D, infer _S, infer _F, infer A> ? A : never;

export const defineDemo = <
  const P extends Params,
  const A extends string,
  const M extends string,
  O = undefined,
>(
  demo: Demo<P, A, M, O>,
): Demo<P, A, M, O> => demo;

/**
 * Types what a demo does in the worker. A mistake in what `open` returns is one type error here, worded as a
 * sentence; the types of the view stay correct.
 */
export const defineSession = <D extends AnyDemo, R>(
  demo: D,
  open: Sound<keyof AnySession<AnyDemo>, MetricOf<NoInfer<D>>, NoInfer<R>> &
    ((values: Steering<D['params']>, lab: Lab<OwnOf<D>>) => Awaitable<R & Partial<AnySession<D>>>),
): Setup<D, SnapshotIn<R>, FixedIn<R>, ActsIn<R>> =>
  Object.assign(open as never, { params: demo.params as D['params'] });

/**
 * One measure of several arms as metrics: `metricsOf('loss', { ours: 0.5 })` is `{ 'ours/loss': 0.5 }`. An arm without a
 * value, such as a share of nothing, reports none.
 */
export const metricsOf = <A extends string, M extends string>(
  measure: M,
  arms: Readonly<Record<A, number | undefined>>,
) =>
  Object.fromEntries(
    Object.entries(arms).flatMap(([arm, value]) =>
      value === undefined ? [] : [[`${arm}/${measure}`, value]],
    ),
  ) as Partial<Record<`${A}/${M}`, number>>;

/** The label of every arm by its key: `phrases({ ...armLabels(demo), … })` uses the labels that the demo declares. */
export const armLabels = <D extends AnyDemo>({ arms }: D) =>
  Object.fromEntries(Object.entries(arms).map(([arm, { label }]) => [arm, label])) as Record<
    ArmOf<D>,
    Text
  >;
