import type { Text } from '../../i18n/text.ts';

/** When a changed parameter takes effect: it restarts training, steers the next step, or only redraws. */
export type Affects = 'setup' | 'step' | 'draw';
interface Base {
  label: Text;
  affects: Affects;
  /** One sentence on what turning it does; shown under the control. */
  hint?: Text;
  /** It is of use only while other parameters have these values; at others its control is disabled. */
  when?: Readonly<Record<string, Value>>;
}
/** A number between `min` and `max`. On a `log` scale, `step` is the number of positions per decade. */
export interface Slider extends Base {
  kind: 'slider';
  default: number;
  min: number;
  max: number;
  step: number;
  scale?: 'linear' | 'log';
}
export interface Choice<T extends string> extends Base {
  kind: 'choice';
  default: T;
  options: Readonly<Record<T, Text>>;
}
export interface Toggle extends Base {
  kind: 'toggle';
  default: boolean;
}
export type Param = Slider | Choice<string> | Toggle;
export type Params = Readonly<Record<string, Param>>;
export type Value = number | string | boolean;
type ValueOf<T extends Param> = T extends Choice<infer O> ? O : T extends Toggle ? boolean : number;
export type Values<P extends Params> = { [K in keyof P]: ValueOf<P[K]> };

export const slider = (p: Omit<Slider, 'kind'>): Slider => ({ kind: 'slider', ...p });
export const choice = <const T extends string>(
  p: Omit<Choice<T>, 'kind' | 'default'> & { default: NoInfer<T> },
): Choice<T> => ({ kind: 'choice', ...p });
export const toggle = (p: Omit<Toggle, 'kind'>): Toggle => ({ kind: 'toggle', ...p });

export const defaults = <P extends Params>(params: P) =>
  Object.fromEntries(
    Object.entries(params).map(([name, param]) => [name, param.default]),
  ) as Values<P>;

/** Reads one value as written in a URL or a note. Throws a sentence that says what would be right. */
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
 * Reads `name=value` pairs over `base`. Every pair that cannot be read is left as it is there and
 * reported as a sentence in `problems`; the caller decides whether that is fatal (a note) or a notice (a URL).
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
