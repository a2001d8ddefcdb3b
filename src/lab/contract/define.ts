import type { Text } from '../../i18n/text.ts';
import type { Random } from '../../numerics/random.ts';
import type { Looked, Params, Steering, Values } from './params.ts';
import type { Reads } from './reads.ts';

/** What the lab lends a session, so that a session touches no thread-specific global. */
export interface Lab<D = undefined> {
  random: Random;
  load: (url: string) => Promise<ArrayBuffer>;
  /** What `reads.parse` made of the reader's files. There whenever the values ask for it, and only then. */
  data: D | undefined;
}

/** A thing measured in every step, drawn as one chart. Its lines are the arms that report it. */
export interface Measure {
  label: Text;
  /** Fixed ends of the axis; without it the axis grows with the data. */
  range?: readonly [number, number];
  /** `share`: the arms are parts of a whole and are drawn as one stacked bar. */
  kind?: 'line' | 'share';
  /** Digits after the point where the current value is written. */
  digits?: number;
}

/** Colours for what is compared; never the colours of classes. `pale` and `pencil` recede. */
export const tones = ['accent', 'rust', 'moss', 'plum', 'ink', 'pencil', 'pale'] as const;
export type Tone = (typeof tones)[number];

/** What is compared: one model, method or baseline. Keys are the first half of a metric's name. */
export interface Arm {
  label: Text;
  /** Colour of its line or part. By default the arms take the first tones in order. */
  tone?: Tone;
  /** A baseline is what we compare with, not what we train: dashed. */
  baseline?: boolean;
}

export interface Demo<P extends Params = Params, D = unknown> {
  title: Text;
  /** The question that the reader can answer by looking. */
  question: Text;
  /** What the demo shows, for readers without JavaScript and before it has loaded. */
  shows: Text;
  /** `tall`: stage in the text column, panel in the margin. `wide`: stage across both, panel under it. */
  shape: 'tall' | 'wide';
  /** Height of a wide stage in rem, on a page and on a phone: what the view takes, so that nothing moves when it comes. */
  height?: { page: number; phone: number };
  params: P;
  /** Data of the reader's own, if the demo takes any. */
  reads?: Reads<D> & { when: Partial<Values<NoInfer<P>>> };
  measures: Readonly<Record<string, Measure>>;
  arms: Readonly<Record<string, Arm>>;
  /** Length of a whole run: the x-range of every chart. At its end the run pauses. */
  steps: number;
  /** Steps a second at speed 1×, so that a reader can follow; the machine may manage fewer. */
  pace: number;
  /** The parameter to turn when a metric is no longer finite. */
  steadiedBy: { param: keyof P & string; turn: 'up' | 'down' };
}

/** Plain numbers by `arm/measure`, both declared in the demo. */
export type Metrics = Record<string, number>;
/** What takes long, piece by piece: a generator that yields wherever the lab may draw or stop to listen. */
export type Work = Iterator<unknown> | AsyncIterator<unknown>;
/** How the reader's own hand reaches the session: `act.draw({ … })`. An action that takes long returns its work. */
export type Acts = Record<string, (payload: never) => unknown>;

/** What a demo does in the worker. `snapshot` and `fixed` must be structured-cloneable. */
export interface Session<P extends Params, S, F, A extends Acts> {
  /** Sees what steers a run and nothing else: how it is looked at must not change how it goes. */
  step(values: Steering<P>): void | Promise<void>;
  /** What is drawn. A fresh object each time: the lab keeps it to scrub back. */
  snapshot(values: Looked<P>): S;
  /** Of what the last snapshot looked at. */
  metrics(): Metrics;
  /** What stays the same for the whole run (pictures, labels); sent once, when the session opens. */
  fixed?: F;
  act?: A;
  dispose?(): void;
}
type Open<P extends Params, S, F, A extends Acts, D> = (
  values: Steering<P>,
  lab: Lab<D>,
) => Session<P, S, F, A> | Promise<Session<P, S, F, A>>;
/** Opens a session; by `params` the lab tells which values it may see. */
export interface Setup<P extends Params, S, F = undefined, A extends Acts = Acts, D = undefined> {
  (...args: Parameters<Open<P, S, F, A, D>>): ReturnType<Open<P, S, F, A, D>>;
  readonly params: P;
}
// `any` is the only way to say "whatever session": Setup is contravariant in its values.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnySetup = Setup<any, any, any, any, any>;
export type ValuesOf<T> =
  T extends Setup<infer P, infer _S, infer _F, infer _A, infer _D> ? Values<P> : never;
export type SnapshotOf<T> =
  T extends Setup<infer _P, infer S, infer _F, infer _A, infer _D> ? S : never;
export type FixedOf<T> =
  T extends Setup<infer _P, infer _S, infer F, infer _A, infer _D> ? F : never;
export type ActsOf<T> =
  T extends Setup<infer _P, infer _S, infer _F, infer A, infer _D> ? A : never;

export const defineDemo = <const P extends Params, D = undefined>(demo: Demo<P, D>): Demo<P, D> =>
  demo;
export const defineSession = <
  P extends Params,
  S,
  F = undefined,
  A extends Acts = Acts,
  D = undefined,
>(
  { params }: Demo<P, D>,
  open: Open<P, S, F, A, D>,
): Setup<P, S, F, A, D> => Object.assign(open, { params });
