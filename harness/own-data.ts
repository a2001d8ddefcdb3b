import { FileMistake } from '../src/datasets/own/file-mistake.ts';
import type { Lang } from '../src/i18n/text.ts';
import type { Demo } from '../src/lab/contract/define.ts';
import type { Params, Values } from '../src/lab/contract/params.ts';
import { asksForData, examplesOf } from '../src/lab/contract/reads.ts';

/** The data for a run with these values: the demo's example if they ask for the reader's own data. */
export async function exampleFor(
  { reads }: Demo,
  values: Values<Params>,
  lang: Lang = 'en',
): Promise<unknown> {
  if (!reads || !asksForData(reads, values)) return undefined;
  const data = await reads.parse(examplesOf(reads, lang));
  if (data instanceof FileMistake) throw data;
  return data;
}
