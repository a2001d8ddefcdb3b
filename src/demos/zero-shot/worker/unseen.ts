import { classOf, counts } from '../../../datasets/wardrobe/words.ts';
import { integer, shuffle, type Random } from '../../../numerics/random.ts';
import type { Arrangement } from '../shared/arrangement.ts';

/** Pairs of a colour and a pattern, by their places in an order that is drawn for each garment. */
type Pairs = readonly (readonly [colour: number, pattern: number])[];

/**
 * What training does not show of a garment. It always shows every garment, every colour and every pattern; in
 * ‘scattered’ and ‘most’, every garment in each colour and in each pattern.
 */
const pairs: Record<Arrangement, Pairs> = {
  // Not one of each colour and pattern: that would give the pattern away once garment and colour are known.
  scattered: [[0, 0], [0, 1], [1, 0]], // prettier-ignore
  pairs: [[0, 0], [0, 1], [0, 2]], // prettier-ignore
  most: [[0, 1], [0, 2], [1, 0], [1, 2], [2, 0], [2, 1]], // prettier-ignore
  tied: [[1, 0], [1, 1], [1, 2], [2, 0], [2, 1], [2, 2]], // prettier-ignore
};
const three = [0, 1, 2];

/** Which of the 36 classes have no example in training. */
export function unseenClasses(arrangement: Arrangement, random: Random): boolean[] {
  const isUnseen = new Array<boolean>(counts.classes).fill(false);
  // Every colour comes first for one garment at least: so no colour is missing, or left, for all four.
  const first = shuffle([...three, integer(random, 3)], random);
  first.forEach((colour, garment) => {
    const colours = [colour, ...shuffle(three, random).filter((other) => other !== colour)];
    const patterns = shuffle(three, random);
    for (const [i, j] of pairs[arrangement])
      isUnseen[classOf({ garment, colour: colours[i]!, pattern: patterns[j]! })] = true;
  });
  return isUnseen;
}
