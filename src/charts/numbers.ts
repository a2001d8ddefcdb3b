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
