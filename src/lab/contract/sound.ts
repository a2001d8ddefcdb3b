/** What the reader can do to the session: `act.draw({ … })`. A long action returns its work. */
export type Acts = Readonly<Record<string, (payload: never) => unknown>>;

// Types that could not be inferred become `any`, so that a mistake is one error and not one in every line of the view.
/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-generated-empty-object-type */
export type SnapshotIn<R> = R extends { snapshot: (values: never) => infer S } ? S : any;
export type FixedIn<R> = R extends { fixed: infer F } ? F : unknown extends R ? any : undefined;
export type ActsIn<R> = R extends { act: infer A extends Acts }
  ? A
  : unknown extends R
    ? any
    : Readonly<Record<never, never>>;
/* eslint-enable @typescript-eslint/no-explicit-any, @typescript-eslint/no-generated-empty-object-type */
type MetricsIn<R> = R extends { metrics: () => infer M } ? keyof M & string : never;

/**
 * What is wrong with `R` as a session that may have these members and measure these metrics, as sentences for its
 * author; `unknown` if nothing is wrong or if TypeScript has not inferred `R` yet.
 */
export type Sound<Member extends string, Metric extends string, R> = unknown extends R
  ? unknown
  : [Fault<Member, Metric, R>] extends [never]
    ? unknown
    : Fault<Member, Metric, R>;
type Fault<Member extends string, Metric extends string, R> =
  | `the session has no ${Exclude<'step' | 'snapshot' | 'metrics', keyof R>}()`
  | `a session has no member "${Exclude<keyof R & string, Member>}"`
  | `metrics() names "${Exclude<MetricsIn<R>, Metric>}", but the demo declares no such arm or measure`
  | `${Uncloneable<SnapshotIn<R>, 'snapshot()'>} cannot be cloned for the page`
  | `${Uncloneable<FixedIn<R>, 'fixed'>} cannot be cloned for the page`;

type Plain = string | number | boolean | bigint | null | undefined;
type Buffers = ArrayBuffer | ArrayBufferView | Date;
type Call = (...values: never[]) => unknown;
type IsAny<T> = 0 extends 1 & T ? true : false;

/**
 * Paths from `At` to the parts of `T` that cannot be cloned from the worker to the page: functions, symbols and
 * instances with methods, such as tensors. `never` if there are none. Searches five levels deep.
 */
type Uncloneable<T, At extends string, Depth extends 1[] = []> =
  IsAny<T> extends true
    ? never
    : Depth['length'] extends 6
      ? never
      : T extends Plain | Buffers
        ? never
        : T extends symbol | Call | { dispose: Call } | { then: Call }
          ? At
          : T extends ReadonlyMap<infer K, infer V>
            ? Uncloneable<K | V, `${At}[…]`, [...Depth, 1]>
            : T extends ReadonlySet<infer V>
              ? Uncloneable<V, `${At}[…]`, [...Depth, 1]>
              : T extends readonly (infer V)[]
                ? Uncloneable<V, `${At}[…]`, [...Depth, 1]>
                : {
                    [K in keyof T & string]-?: Uncloneable<T[K], `${At}.${K}`, [...Depth, 1]>;
                  }[keyof T & string];
