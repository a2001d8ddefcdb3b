import { percent } from '../../../charts/numbers.ts';
import { drawAxes } from '../../../charts/axis.ts';
import { canvasLayer } from '../../../charts/canvas.ts';
import { resolvedColours } from '../../../charts/colours.ts';
import { add, write } from '../../../charts/dom.ts';
import { paintDots, type Dot } from '../../../charts/dots.ts';
import { svgLayer } from '../../../charts/layers.ts';
import type { Mark } from '../../../charts/mark.ts';
import type { Place } from '../../../layout/nearest.ts';
import type { Size } from '../../../layout/plane-scale.ts';
import demo from '../demo.ts';
import { arms } from '../shared/answers.ts';
import { aboutAnswer } from './cards.ts';
import { type Scene } from './scene.ts';
import { say } from './words.ts';

const edge = { side: 16, bottom: 22, name: 20 };
const gap = 14;
const spacing = 0.618_033_988; // golden ratio: neighbours in the list come to lie far apart

/** For each arm a lane in which every held-out node stands at the probability that its true class is given. */
export const lanes =
  (choose: (node: number) => void): Mark<Scene> =>
  ({ element }) => {
    const canvas = canvasLayer(element);
    const layer = svgLayer(element);
    const drawAxis = laneAxis(layer);
    const rings = layer.group('rings');
    const drawNames = laneNames(element);
    const tones = arms.map((arm) => `var(--tone-${demo.arms[arm].tone ?? 'accent'})`);
    const colours = resolvedColours(element, ['var(--stage)', ...tones]);
    let places: Place[] = [];
    return {
      draw: (scene, { size, selected }) => {
        const { heldOut } = scene.fixed;
        const x = (share: number) => edge.side + share * (size.width - 2 * edge.side);
        places = placesOf(scene, size, x);
        layer.resize(size);
        drawNames(scene);
        drawAxis(scene, x, size.height - edge.bottom);
        const nodes = [scene.seen.chosen, selected && heldOut[selected % heldOut.length]];
        rings
          .selectAll('circle')
          .data(places.filter((_, at) => nodes.includes(heldOut[at % heldOut.length])))
          .join('circle')
          .attr('r', 7)
          .attr('cx', (place) => place.x)
          .attr('cy', (place) => place.y);
        const [ground = '', ...inks] = colours();
        canvas(size, (context) => paintDots(context, dotsOf(scene, places, inks), ground));
      },
      places: () => places,
      about: aboutAnswer,
      enter: (index, { fixed: { heldOut } }) => {
        const node = heldOut[index % heldOut.length];
        if (node !== undefined) choose(node);
      },
    };
  };

/** Numbers below the lanes, and a dashed line at chance. */
function laneAxis(layer: ReturnType<typeof svgLayer>) {
  const chance = layer.group('chance').append('path');
  const axis = layer.group('axes');
  return ({ fixed, lang }: Scene, x: (share: number) => number, bottom: number): void => {
    chance.attr('d', `M${x(1 / fixed.classes.length).toFixed(1)} 0V${bottom}`);
    const y = bottom + gap;
    const title = { text: say(lang, 'axis'), x: x(0.5), y, anchor: 'middle' as const };
    const across = { side: 'below', scale: x, ticks: [0, 1], span: [0, bottom], gap } as const;
    drawAxes(axis, [{ ...across, grid: false, format: percent, title }]);
  };
}

/** Across: what the true class is given. Down: a position for every node, the same in each lane. */
function placesOf({ seen, fixed }: Scene, { height }: Size, x: (share: number) => number) {
  const lane = (height - edge.bottom) / arms.length;
  return arms.flatMap((arm, a) =>
    Array.from(fixed.heldOut, (_, i) => ({
      x: x(seen.lanes[arm].truth[i]!),
      y: a * lane + edge.name + 8 + ((i * spacing) % 1) * (lane - edge.name - 18),
    })),
  );
}

const dotsOf = (
  { seen, fixed: { heldOut, labels } }: Scene,
  places: readonly Place[],
  inks: readonly string[],
): Dot[] =>
  arms.flatMap((arm, a) =>
    Array.from(heldOut, (node, i) => {
      const hollow = seen.lanes[arm].guesses[i] !== labels[node];
      const place = places[a * heldOut.length + i]!;
      return { ...place, radius: 3.25, colour: inks[a]!, hollow, alpha: hollow ? 1 : 0.85 };
    }),
  );

/** The name of each arm and its accuracy, at the top of its lane. */
function laneNames(element: HTMLElement) {
  const box = add(element, 'div', 'names');
  const lines = arms.map((arm) => {
    const line = add(box, 'p', arm);
    return { arm, name: add(line, 'span'), value: add(line, 'b') };
  });
  return ({ seen, lang }: Scene): void => {
    for (const { arm, name, value } of lines) {
      write(name, say(lang, arm));
      write(value, percent(seen.lanes[arm].accuracy));
    }
  };
}
