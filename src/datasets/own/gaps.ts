import { sameName } from './names.ts';

/** What programs write where a value is missing. */
const gaps = new Set(['', 'NA', 'N/A', 'n/a', '#N/A', '#NA', '<NA>', 'NaN', 'nan', 'NULL', 'null']);
export const isGap = (cell: string): boolean => gaps.has(sameName(cell));

/** What people write where there is nothing, but also as a name: of an answer, a sign, a metal. */
const doubtful = /^(?:na|none|-|\?)$/i;
export const mayBeGap = (name: string): boolean => doubtful.test(sameName(name));
