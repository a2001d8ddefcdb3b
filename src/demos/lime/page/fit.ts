import { scaleLinear } from 'd3';
import { drawAxes } from '../../../charts/axis.ts';
import { plainNumber } from '../../../charts/numbers.ts';
import type { Dot } from '../../../charts/dots.ts';
import type { Mark } from '../../../charts/mark.ts';
import { scatter, type Extent } from '../../../charts/scatter.ts';
import { say } from './words.ts';
import type { Scene } from './scene.ts';

const edges = { left: 34, right: 8, top: 20, bottom: 34 };

/** The model's answer to every sample over the linear model's; a larger dot weighs more. */
export const fit: Mark<Scene> = scatter<Scene>({
  of: ({ snapshot }) => snapshot,
  dots: (scene, extent) => {
    const { x, y } = scalesOf(scene, extent);
    const { answers, local, weights } = scene.snapshot.fit;
    return Array.from(answers, (answer, i): Dot => ({
      x: x(local[i]!),
      y: y(answer),
      radius: 1 + 2.5 * Math.sqrt(weights[i]!),
      colour: 'var(--tone-accent)',
      alpha: 0.55,
    }));
  },
  ringed: () => [],
  over: (group) => {
    const axes = group('axes');
    const line = group('equal').append('path');
    return (scene, extent) => {
      const { x, y, domain } = scalesOf(scene, extent);
      const { lang } = scene;
      const { width, height } = extent.size;
      const ticks = x.ticks(4);
      const [bottom, right] = [height - edges.bottom, width - edges.right];
      drawAxes(axes, [
        {
          side: 'below',
          scale: x,
          ticks,
          span: [edges.top, bottom],
          format: plainNumber,
          title: { text: say(lang, 'linear'), x: right, y: height - 4 },
        },
        {
          side: 'left',
          scale: y,
          ticks,
          span: [edges.left, right],
          format: plainNumber,
          title: { text: say(lang, 'answer'), x: 0, y: 12, anchor: 'start' },
        },
      ]);
      const [from, to] = domain;
      line.attr('d', `M${x(from)} ${y(from)}L${x(to)} ${y(to)}`);
    };
  },
});

/** The same range on both axes, so that equal answers lie on the diagonal. */
function scalesOf({ snapshot: { fit } }: Scene, { size: { width, height } }: Extent) {
  let [low, high] = [Infinity, -Infinity];
  for (const values of [fit.answers, fit.local])
    for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const margin = 0.04 * (high - low || 1);
  const domain: [number, number] = [low - margin, high + margin];
  return {
    domain,
    x: scaleLinear(domain, [edges.left, width - edges.right]),
    y: scaleLinear(domain, [height - edges.bottom, edges.top]),
  };
}
