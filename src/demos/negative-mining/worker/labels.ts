import type { Digits } from '../../../datasets/digits/index.ts';
import { integer, shuffle, type Random } from '../../../numerics/random.ts';
import { rowsIn } from '../../../datasets/tools/balanced.ts';

/** The labels of the data set, a share of those to train on replaced by another digit, each as likely. */
export function withWrongLabels(
  { labels, train }: Pick<Digits, 'labels' | 'train'>,
  share: number,
  random: Random,
): Uint8Array {
  const told = labels.slice();
  const wrong = Math.round(share * (train[1] - train[0]));
  for (const row of shuffle(rowsIn(train), random).slice(0, wrong))
    told[row] = (labels[row]! + 1 + integer(random, 9)) % 10;
  return told;
}
