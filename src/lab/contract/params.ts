import type { Text } from '../../i18n/text.ts';
import { valuesAround, type Grid } from './grid.ts';

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
export interface Slider<A extends Affects = Affects> extends Base<A>, Grid {
  kind: 'slider';
  default: number;
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

/** Why a text is no value of its parameter: what the parameter takes instead. */
export type Refused =
  | { takes: 'number' | 'whole'; min: number; max: number }
  /** A number between two that the slider can be set to. */
  | { takes: 'between'; below: number; above: number }
  | { takes: 'options'; options: readonly string[] }
  | { takes: 'toggle' };

/** The part of a parameter that decides which values it takes. */
export type Accepts =
  | (Grid & { kind: 'slider' })
  | { kind: 'choice'; options: Readonly<Record<string, unknown>> }
  | { kind: 'toggle' };

/** Full-width letters and digits as ASCII, without spaces around: what an input method adds to an address. */
const plain = (text: string): string => text.normalize('NFKC').trim();

const numeral = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Reads one value. A number is taken if the slider can be set to it; rounding errors are dropped (0.1 + 0.2). */
export function takeValue(param: Accepts, given: string): { value: Value } | Refused {
  const text = plain(given);
  switch (param.kind) {
    case 'slider':
      return takeNumber(param, text);
    case 'choice':
      return Object.hasOwn(param.options, text)
        ? { value: text }
        : { takes: 'options', options: Object.keys(param.options) };
    case 'toggle':
      return text === 'true' || text === 'false' ? { value: text === 'true' } : { takes: 'toggle' };
  }
}

function takeNumber(slider: Grid, text: string): { value: number } | Refused {
  const { min, max, step, scale } = slider;
  const number = numeral.test(text) ? Number(text) : NaN;
  const isWhole = scale !== 'log' && step === 1 && Number.isInteger(min);
  if (!(number >= min && number <= max)) return { takes: isWhole ? 'whole' : 'number', min, max };
  const [below, above] = valuesAround(slider, number);
  if (below === above) return { value: below };
  return isWhole ? { takes: 'whole', min, max } : { takes: 'between', below, above };
}

/** Parses one value from a note. Throws a RangeError whose message says which values are allowed. */
export function parseValue(name: string, param: Param, text: string): Value {
  const taken = takeValue(param, text);
  if ('value' in taken) return taken.value;
  throw new RangeError(`${name}=${text} ${refusal(taken)}`);
}

function refusal(refused: Refused): string {
  switch (refused.takes) {
    case 'number':
      return `is not a number from ${refused.min} to ${refused.max}`;
    case 'whole':
      return `is not a whole number from ${refused.min} to ${refused.max}`;
    case 'between':
      return `lies between ${refused.below} and ${refused.above}, the nearest values that can be set`;
    case 'options':
      return `is not one of ${refused.options.join(', ')}`;
    case 'toggle':
      return 'is neither true nor false';
  }
}

/**
 * Parses the `name=value` pairs of a note over `base`. A pair that cannot be parsed keeps its value in `base` and is
 * reported as a sentence in `problems`.
 */
export function parseValues<P extends Params>(
  params: P,
  pairs: Iterable<readonly [string, string]>,
  base: Values<P> = defaults(params),
): { values: Values<P>; problems: string[] } {
  const values: Record<string, Value> = { ...base };
  const problems: string[] = [];
  const given = new Set<string>();
  for (const [name, text] of pairs) {
    const param = Object.hasOwn(params, name) ? params[name] : undefined;
    if (!param) {
      problems.push(`no parameter named "${name}"; there are ${Object.keys(params).join(', ')}`);
      continue;
    }
    if (given.has(name)) problems.push(`${name} is given more than once`);
    given.add(name);
    try {
      values[name] = parseValue(name, param, text);
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  return { values: values as Values<P>, problems };
}
