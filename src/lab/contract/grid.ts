/** Numbers from `min` to `max`. On a `log` scale, `step` is the number of positions per decade. */
export interface Grid {
  min: number;
  max: number;
  step: number;
  scale?: 'linear' | 'log';
}

/** A share of a step, within which a value is taken for the step: 0.1 + 0.2 is the step 0.3. */
const slack = 1e-6;

/** Digits after the point of a number as JavaScript writes it, `1e-7` too. */
function decimals(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}
/** Digits after the point that the values of a linear slider have. */
export const digitsOf = ({ min, step }: Grid): number => Math.max(decimals(min), decimals(step));

/** A range input's number: the value itself, or on a log scale its decimal logarithm. */
export function range({ min, max, step, scale }: Grid) {
  return scale === 'log'
    ? { min: Math.log10(min), max: Math.log10(max), step: 1 / step }
    : { min, max, step };
}
export const toPosition = ({ scale }: Grid, value: number): number =>
  scale === 'log' ? Math.log10(value) : value;

/** The value at a position of the range input, rounded to the digits of the scale. */
export function toValue(slider: Grid, position: number): number {
  const value =
    slider.scale === 'log'
      ? Number((10 ** position).toPrecision(2))
      : Number(position.toFixed(digitsOf(slider)));
  return Math.min(slider.max, Math.max(slider.min, value));
}

/**
 * The values nearest to a number on both sides, of those that can be set: twice the same if it is one of them. On a
 * linear scale they are the steps; on a log scale all numbers of two digits, because a learning rate of 0.003 is wanted
 * where the slider goes from 0.0025 to 0.0032. `value` lies between `min` and `max`.
 */
export function valuesAround(slider: Grid, value: number): readonly [below: number, above: number] {
  const isLog = slider.scale === 'log';
  const unit = isLog ? 10 ** (exponentOf(value) - 1) : slider.step;
  const nearest = nearestValue(slider, value);
  if (Math.abs(value - nearest) <= slack * unit) return [nearest, nearest];
  const next = nearest + (value > nearest ? unit : -unit);
  const other = toValue(slider, toPosition(slider, next));
  return value > nearest ? [nearest, other] : [other, nearest];
}

/** The nearest of the values that can be set; beyond the ends it is the end. */
export function nearestValue(slider: Grid, value: number): number {
  const { min, max, step, scale } = slider;
  const within = Math.min(max, Math.max(min, value));
  const onStep = scale === 'log' ? within : min + Math.round((within - min) / step) * step;
  return toValue(slider, toPosition(slider, onStep)) + 0; // never −0
}

const exponentOf = (value: number): number => Number(value.toExponential().split('e')[1]);
