import type { Lang } from '../../i18n/text.ts';
import { digitsOf, range, toValue } from '../contract/grid.ts';
import type { Param, Slider, Value } from '../contract/params.ts';
import { say } from './strings.ts';

/** A parameter's value as text. */
export function formatValue(param: Param, value: Value, lang: Lang): string {
  switch (param.kind) {
    case 'slider':
      return param.scale === 'log'
        ? String(Number((value as number).toPrecision(2)))
        : (value as number).toFixed(digitsOf(param));
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
