/** How many times the usual size the reader's text has: positions beside text in CSS pixels grow with it. */
export const textScale = (): number =>
  parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
