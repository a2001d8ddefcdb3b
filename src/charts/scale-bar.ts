import { roundLength, type Size } from '../layout/plane-scale.ts';
import type { Group } from './layers.ts';

/** The length of the scale bar and the spacing of the graph paper. `unit`: CSS pixels for a distance of 1. */
export const ruling = (unit: number, { width }: Size): number =>
  roundLength(unit, Math.max(60, width / 8));

/** A bar whose length is a round distance, so that the reader can judge distances. */
export function scaleBar(group: Group, words: (length: number) => string) {
  const bar = group.append('path').attr('class', 'axis');
  const text = group.append('text').attr('class', 'halo');
  return (unit: number, size: Size): void => {
    const length = ruling(unit, size);
    const [right, bottom] = [size.width - 16, size.height - 14];
    const left = right - length * unit;
    bar.attr('d', `M${left} ${bottom - 5}v5H${right}v-5`);
    text.attr('x', (left + right) / 2).attr('y', bottom - 8);
    text.text(words(Number(length.toPrecision(3))));
  };
}
