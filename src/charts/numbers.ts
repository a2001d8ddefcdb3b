/** A number with that many digits after the point and a true minus sign; none before a rounded zero. */
export function signed(value: number, digits = 2): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** As it is written in a sum: with its sign, plus included; none before a rounded zero. */
export function withSign(value: number, digits = 2): string {
  const text = signed(value, digits);
  return Number(text) > 0 ? `+${text}` : text;
}

/** A share of 1 in whole percent: 0.125 is "13%". */
export const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** 10 to a power as it is printed: ×10⁻⁹. */
const timesTen = (power: number): string =>
  `×10${String(power).replace(/./g, (sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '⁻')}`;

/** Below this the zeros after the point are harder to read than a power of ten. */
const leastPlain = 1e-4;

/** One number by itself, to the twelfth digit and without zeros at the end: 7.332, −1.5×10⁻⁹. */
export function plainNumber(value: number): string {
  const number = Number(value.toPrecision(12));
  const isSmall = number !== 0 && Math.abs(number) < leastPlain;
  const [mantissa = '', power] = (isSmall ? number.toExponential() : String(number)).split('e');
  return mantissa.replace('-', '−') + (power === undefined ? '' : timesTen(Number(power)));
}

/** How numbers of one kind are written: all with the same power of ten and digits after the point. */
export interface NumberFormat {
  /** Digits after the point. */
  digits: number;
  /** The power of ten that all are divided by: 0 for numbers of usual size. */
  power: number;
}

/** Digits after the point beyond which a power of ten is easier to read, and before it. */
const [mostAfter, mostBefore] = [4, 10];

/** The format that tells a thousandth of the range of these numbers. */
export function formatFor(numbers: Iterable<number>): NumberFormat {
  let [low, high] = [Infinity, -Infinity];
  for (const value of numbers) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const range = high - low || Math.abs(high) || 1;
  const last = Math.ceil(Math.log10(range)) - 3;
  const first = Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high)))) || 0;
  if (last >= -mostAfter && first < mostBefore) return { digits: Math.max(0, -last), power: 0 };
  return { digits: Math.min(15, Math.max(0, first - last)), power: first };
}

/** A format with that many digits, or with a power of ten if all numbers up to `most` would read as 0, or fill a line. */
export function formatUpTo(most: number, digits: number): NumberFormat {
  const first = Math.floor(Math.log10(most));
  const isUsual = !Number.isFinite(first) || (first >= -digits && first < mostBefore);
  return isUsual ? { digits, power: 0 } : { digits: 2, power: first };
}

/** A number in a format; `more` digits than it has, and with its sign if it stands in a sum. */
export function formatted(
  value: number,
  { digits, power }: NumberFormat,
  { more = 0, sum = false }: { more?: number; sum?: boolean } = {},
): string {
  const text = (sum ? withSign : signed)(value / 10 ** power, digits + more);
  return power === 0 ? text : text + timesTen(power);
}
