import { drawAxes } from '../../../charts/axis.ts';
import { add, write } from '../../../charts/dom.ts';
import type { Dot } from '../../../charts/dots.ts';
import type { Group } from '../../../charts/layers.ts';
import type { Mark } from '../../../charts/mark.ts';
import { percent } from '../../../charts/numbers.ts';
import { scatter, type Extent } from '../../../charts/scatter.ts';
import type { Size } from '../../../layout/plane-scale.ts';
import demo from '../demo.ts';
import { networks } from '../shared/answers.ts';
import { aboutAnswer } from './cards.ts';
import type { Scene } from './scene.ts';
import { say } from './words.ts';

const edge = { side: 16, bottom: 22, name: 20 };
const gap = 14;
const spacing = 0.618_033_988; // golden ratio: neighbours in the list come to lie far apart

/** For each network a lane in which every held-out node stands at the probability that its true class is given. */
export const lanes = (choose: (node: number) => void): Mark<Scene> =>
  scatter({
    of: ({ seen }) => seen,
    dots: dotsOf,
    ringed: ({ seen, fixed: { heldOut } }, selected) => {
      const nodes = [seen.chosen, selected === undefined ? -1 : heldOut[selected % heldOut.length]];
      return nodes.flatMap((node) => {
        const at = heldOut.findIndex((one) => one === node);
        return at < 0 ? [] : networks.map((_, a) => a * heldOut.length + at);
      });
    },
    over: (group, room) => {
      const drawAxis = laneAxis(group('chance'), group('axes'));
      const drawNames = laneNames(room);
      return (scene, { size }) => {
        drawAxis(scene, size);
        drawNames(scene);
      };
    },
    about: aboutAnswer,
    enter: (index, { fixed: { heldOut } }) => {
      const node = heldOut[index % heldOut.length];
      if (node !== undefined) choose(node);
    },
  });

/** Across: what the true class is given. Down: a position for every node, the same in each lane. Hollow: wrong. */
function dotsOf({ seen, fixed: { heldOut, labels } }: Scene, { size }: Extent): Dot[] {
  const x = across(size);
  const lane = (size.height - edge.bottom) / networks.length;
  return networks.flatMap((arm, a) => {
    const { truth, guesses } = seen.lanes[arm];
    const colour = `var(--tone-${demo.arms[arm].tone ?? 'accent'})`;
    return Array.from(heldOut, (node, i): Dot => {
      const hollow = guesses[i] !== labels[node];
      const y = a * lane + edge.name + 8 + ((i * spacing) % 1) * (lane - edge.name - 18);
      return { x: x(truth[i]!), y, radius: 3.25, colour, hollow, alpha: hollow ? 1 : 0.85 };
    });
  });
}

/** Where a probability is drawn. */
const across =
  ({ width }: Size) =>
  (share: number): number =>
    edge.side + share * (width - 2 * edge.side);

/** Numbers below the lanes, and a dashed line at chance. */
function laneAxis(chance: Group, axis: Group) {
  const line = chance.append('path');
  return ({ fixed, lang }: Scene, size: Size): void => {
    const [scale, bottom] = [across(size), size.height - edge.bottom];
    line.attr('d', `M${scale(1 / fixed.classes.length).toFixed(1)} 0V${bottom}`);
    const y = bottom + gap;
    const title = { text: say(lang, 'axis'), x: scale(0.5), y, anchor: 'middle' as const };
    const below = { side: 'below', scale, ticks: [0, 1], span: [0, bottom], gap } as const;
    drawAxes(axis, [{ ...below, grid: false, format: percent, title }]);
  };
}

/** The name of each network and its accuracy, at the top of its lane. */
function laneNames(element: HTMLElement) {
  const box = add(element, 'div', 'names');
  const lines = networks.map((arm) => {
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
