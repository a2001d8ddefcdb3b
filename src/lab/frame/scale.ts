import type { Lang } from '../../i18n/text.ts';
import type { Param, Slider, Value } from '../contract/params.ts';
import { say } from './strings.ts';

const decimals = (step: number) => String(step).split('.')[1]?.length ?? 0;

/** A range input's number: the value itself, or on a log scale its decimal logarithm. */
export function range(param: Slider) {
  return param.scale === 'log'
    ? { min: Math.log10(param.min), max: Math.log10(param.max), step: 1 / param.step }
    : { min: param.min, max: param.max, step: param.step };
}
export const toPosition = (param: Slider, value: number) =>
  param.scale === 'log' ? Math.log10(value) : value;

/** The value at a position of the range input, rounded to the digits of the scale. */
export function toValue(param: Slider, position: number): number {
  const value =
    param.scale === 'log'
      ? Number((10 ** position).toPrecision(2))
      : Number(position.toFixed(decimals(param.step)));
  return Math.min(param.max, Math.max(param.min, value));
}

/** A parameter's value as text. */
export function formatValue(param: Param, value: Value, lang: Lang): string {
  switch (param.kind) {
    case 'slider':
      return param.scale === 'log'
        ? String(Number((value as number).toPrecision(2)))
        : (value as number).toFixed(decimals(param.step));
    case 'choice':
      return param.options[value as string]?.[lang] ?? String(value);
    case 'toggle':
      return say(lang, value ? 'on' : 'off');
  }
}

/** Short labels at equal distances along a slider: its decades on a log scale, else ends and middle. */
export function ticks(param: Slider): string[] {
  const { min, max } = range(param);
  const decades = Math.round(max - min);
  const whole = param.scale === 'log' && Math.abs(max - min - decades) < 1e-6 && decades <= 4;
  const parts = whole ? decades : 2;
  return Array.from({ length: parts + 1 }, (_, i) =>
    String(toValue(param, min + ((max - min) * i) / parts)),
  );
}
