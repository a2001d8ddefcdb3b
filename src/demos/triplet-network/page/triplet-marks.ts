import { segment } from '../../../charts/layers.ts';
import { visibility, type Over } from '../../../charts/points.ts';
import type { Place } from '../../../layout/nearest.ts';
import type { Kind } from '../algorithm.ts';
import { batchGroup, colourOf, heldOutGroup, spotsOf, type Scene } from './scene.ts';
import { neighboursOf } from './inspect.ts';

const names: Record<Kind, string> = { easy: 'easy', 'semi-hard': 'semi', hard: 'hard' };
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
/** A little farther in the same direction: the middle of a short word that touches neither line nor point. */
function beyond(from: Place, to: Place): Place {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: to.x + (26 * (to.x - from.x)) / length,
    y: to.y + (15 * (to.y - from.y)) / length,
  };
}

/** Lines and ends of triplets: solid to the positive, dashed to the negative, the kind as colour and weight. */
export const tripletMarks: Over<Scene> = (newGroup) => {
  const group = newGroup('triplets');
  return ({ snapshot: { examples }, batchDigits }, laid): void => {
    const drawn = examples.map((example) => ({
      kind: example.kind,
      spots: spotsOf(example, laid),
      digits: [example.anchor, example.positive, example.negative].map((i) => batchDigits[i]!),
    }));
    const each = group
      .selectAll<SVGGElement, (typeof drawn)[number]>('g')
      .data(drawn)
      .join((enter) => {
        const g = enter.append('g');
        g.append('path').attr('class', 'push');
        g.append('path').attr('class', 'pull');
        g.append('text').attr('class', 'halo');
        return g;
      })
      .attr('class', ({ kind }) => names[kind])
      .attr('opacity', ({ spots }) => Math.min(...spots.map(visibility)));
    each.select('.pull').attr('d', ({ spots: [a, p] }) => segment(a, p));
    each.select('.push').attr('d', ({ spots: [a, , n] }) => segment(a, n));
    each
      .select('text')
      .attr('x', ({ spots: [a, , n] }) => clamp(beyond(a, n).x, 36, laid.size.width - 36))
      .attr('y', ({ spots: [a, , n] }) => beyond(a, n).y)
      // The first triplet's kind stands with its images.
      .text(({ kind }, i) => (i === 0 ? '' : kind));
    each
      .selectAll('circle')
      .data(({ spots, digits }) => spots.map((spot, i) => ({ ...spot, digit: digits[i]! })))
      .join('circle')
      .attr('r', 5)
      .attr('cx', ({ x }) => x)
      .attr('cy', ({ y }) => y)
      .style('fill', ({ digit }) => colourOf(digit));
  };
};

/** Around the first triplet's anchor, the band in which a negative would be semi-hard. */
export const marginBand: Over<Scene> = (newGroup) => {
  const path = newGroup('margin').append('path').attr('class', 'band').attr('fill-rule', 'evenodd');
  return ({ snapshot }, { projection, spots }): void => {
    const [main] = snapshot.examples;
    path.attr('visibility', main ? 'visible' : 'hidden');
    if (!main) return;
    // Where the loss compares squares, the circles are drawn at their roots.
    const radius = (d: number) => (snapshot.distance === 'squared' ? Math.sqrt(d) : d);
    const circle = (d: number) => projection.circle(snapshot.batch.at, main.anchor, radius(d));
    path
      .attr('d', circle(main.dAP) + circle(main.dAP + snapshot.margin))
      .attr('opacity', visibility(spots[batchGroup]![main.anchor]!));
  };
};

/** A ring around the point that is selected, and lines to its neighbours. */
export const closerLook: Over<Scene> = (newGroup) => {
  const group = newGroup('closer');
  return (scene, { spots }, selected): void => {
    const point = selected === undefined ? undefined : spots.flat()[selected];
    const near = point ? neighboursOf(selected!, scene).map((i) => spots[heldOutGroup]![i]!) : [];
    group
      .selectAll('path')
      .data(near)
      .join('path')
      .attr('d', (spot) => segment(point!, spot));
    group
      .selectAll('circle')
      .data(point ? [point, ...near] : [])
      .join('circle')
      .attr('r', (_, i) => (i === 0 ? 9 : 6.5))
      .attr('class', (_, i) => (i === 0 ? 'chosen' : null))
      .attr('cx', ({ x }) => x)
      .attr('cy', ({ y }) => y);
  };
};
