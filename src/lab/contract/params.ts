import type { Text } from '../../i18n/text.ts';

/**
 * What happens when a parameter changes. `setup`: a new run starts. `step`: the next step uses the value. `look`:
 * training does not use it, but the worker makes a new snapshot. `draw`: the page draws again without asking the
 * worker.
 */
export type Affects = 'setup' | 'step' | 'look' | 'draw';
interface Base<A extends Affects> {
  label: Text;
  affects: A;
  /** One sentence on what changing it does; shown under the control. */
  hint?: Text;
  /** The parameter matters only while other parameters have these values; otherwise its control is disabled. */
  when?: Readonly<Record<string, Value>>;
}
/** A number between `min` and `max`. On a `log` scale, `step` is the number of positions per decade. */
export interface Slider<A extends Affects = Affects> extends Base<A> {
  kind: 'slider';
  default: number;
  min: number;
  max: number;
  step: number;
  scale?: 'linear' | 'log';
}
export interface Choice<T extends string, A extends Affects = Affects> extends Base<A> {
  kind: 'choice';
  default: T;
  options: Readonly<Record<T, Text>>;
}
export interface Toggle<A extends Affects = Affects> extends Base<A> {
  kind: 'toggle';
  default: boolean;
}
export type Param = Slider | Choice<string> | Toggle;
export type Params = Readonly<Record<string, Param>>;
export type Value = number | string | boolean;
type ValueOf<T extends Param> = T extends Choice<infer O> ? O : T extends Toggle ? boolean : number;
export type Values<P extends Params> = { [K in keyof P]: ValueOf<P[K]> };
/** The values of the parameters whose `affects` is one of `A`. */
type ValuesThat<P extends Params, A extends Affects> = {
  [K in keyof P as Extract<P[K]['affects'], A> extends never ? never : K]: ValueOf<P[K]>;
};
/**
 * The values that decide the course of a run: all that training may use. Together with the seed they identify a run.
 */
export type Steering<P extends Params> = ValuesThat<P, 'setup' | 'step'>;
/** The values that a snapshot may depend on. */
export type Looked<P extends Params> = ValuesThat<P, 'setup' | 'step' | 'look'>;

export const slider = <A extends Affects>(p: Omit<Slider<A>, 'kind'>): Slider<A> => ({
  kind: 'slider',
  ...p,
});
export const choice = <const T extends string, A extends Affects>(
  p: Omit<Choice<T, A>, 'kind' | 'default'> & { default: NoInfer<T> },
): Choice<T, A> => ({ kind: 'choice', ...p });
export const toggle = <A extends Affects>(p: Omit<Toggle<A>, 'kind'>): Toggle<A> => ({
  kind: 'toggle',
  ...p,
});

const pick = (params: Params, values: Values<Params>, affects: readonly Affects[]) =>
  Object.fromEntries(
    Object.entries(values).filter(([name]) => {
      const param = params[name];
      return param && affects.includes(param.affects);
    }),
  );
/** Selects the values that steer a run. */
export const steering = (params: Params, values: Values<Params>): Steering<Params> =>
  pick(params, values, ['setup', 'step']);
/** Selects the values that a snapshot may depend on. */
export const looked = (params: Params, values: Values<Params>): Looked<Params> =>
  pick(params, values, ['setup', 'step', 'look']);

export const defaults = <P extends Params>(params: P) =>
  Object.fromEntries(
    Object.entries(params).map(([name, param]) => [name, param.default]),
  ) as Values<P>;

/** Parses one value from a URL or a note. Throws a RangeError whose message says which values are allowed. */
export function parseValue(name: string, param: Param, text: string): Value {
  switch (param.kind) {
    case 'slider': {
      const value = text.trim() === '' ? NaN : Number(text);
      if (!(value >= param.min && value <= param.max))
        throw new RangeError(`${name}=${text} is not a number from ${param.min} to ${param.max}`);
      return value;
    }
    case 'choice':
      if (!Object.hasOwn(param.options, text))
        throw new RangeError(
          `${name}=${text} is not one of ${Object.keys(param.options).join(', ')}`,
        );
      return text;
    case 'toggle':
      if (text !== 'true' && text !== 'false')
        throw new RangeError(`${name}=${text} is neither true nor false`);
      return text === 'true';
  }
}

/**
 * Parses `name=value` pairs over `base`. A pair that cannot be parsed keeps its value in `base` and is reported as a
 * sentence in `problems`; the caller decides whether that is fatal (a note) or a notice (a URL).
 */
export function parseValues<P extends Params>(
  params: P,
  pairs: Iterable<readonly [string, string]>,
  base: Values<P> = defaults(params),
): { values: Values<P>; problems: string[] } {
  const values: Record<string, Value> = { ...base };
  const problems: string[] = [];
  for (const [name, text] of pairs) {
    const param = Object.hasOwn(params, name) ? params[name] : undefined;
    if (!param) {
      problems.push(`no parameter named "${name}"; there are ${Object.keys(params).join(', ')}`);
      continue;
    }
    try {
      values[name] = parseValue(name, param, text);
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  return { values: values as Values<P>, problems };
}
