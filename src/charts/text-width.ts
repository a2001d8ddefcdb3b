/** About the width of a text of 12 px, without asking the page: a wide character is 12 px, a raised digit 5, any other at most 7. */
export const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, c) => sum + (/[⁻⁰¹²³⁴-⁹]/.test(c) ? 5 : c > '\u2e7f' ? 12 : 7), 0);

/** About the width of a name of 12 px, with the room that keeps it apart from the next. */
export const nameWidth = (text: string): number => textWidth(text) + 6;
