import { heatCanvas } from '../../../charts/heat.ts';
import { svgLayer } from '../../../charts/layers.ts';
import type { Mark } from '../../../charts/mark.ts';
import type { Place } from '../../../layout/nearest.ts';
import type { SceneInput } from '../session.ts';
import { aboutPart } from './captions.ts';
import type { Method, Scene } from './scene.ts';

/** The scene as it is where z keeps it; hidden segments show what stands in them. */
export const shownScene = ({ image, filling, labels }: SceneInput, z: ArrayLike<number>) =>
  image.map((ink, at) => (z[labels[at]!] ? ink : filling[at]!));

const boxesOf = ({ objects, kind }: SceneInput) =>
  objects.map(({ kind: own, box }) => ({ ...box, chosen: own === kind }));

/** The scene with the borders of its segments; a click hides one or shows it again. */
export const segmentSwitches =
  (input: SceneInput, toggle: (part: number) => void): Mark<Scene> =>
  ({ element }) => {
    const paint = heatCanvas(element);
    const layer = svgLayer(element);
    const lines = layer.group('borders').append('path');
    const off = layer.group('off').append('path');
    const side = Math.sqrt(input.labels.length);
    let width = 0;
    let middles: Place[] = [];
    return {
      draw: ({ snapshot: { mine } }, { size, selected }) => {
        width = size.width;
        const image = shownScene(input, mine.z);
        paint({ image, boxes: boxesOf(input) }, Math.round(width * window.devicePixelRatio));
        layer.resize({ width, height: width });
        lines.attr(
          'd',
          borders(input.labels, side, width / side, () => true),
        );
        const isMarked = (label: number) => !mine.z[label] || label === selected;
        off.attr('d', borders(input.labels, side, width / side, isMarked));
        middles = centres(input, width / side);
      },
      places: () => middles,
      hit: ({ x, y }) => {
        const [column, row] = [x, y].map((at) => Math.floor((at / width) * side)) as [
          number,
          number,
        ];
        return column < 0 || row < 0 || column >= side || row >= side ? -1 : input.labels[row * side + column]!; // prettier-ignore
      },
      about: aboutPart,
      enter: (part) => toggle(part),
    };
  };

/** The coefficients of a method as heat over the segments. */
export const segmentHeat =
  (input: SceneInput, method: Method): Mark<Scene> =>
  ({ element }) => {
    const paint = heatCanvas(element);
    return {
      draw: ({ snapshot, full }, { size }) => {
        const values = Float32Array.from(input.labels, (label) => snapshot[method][label]!);
        const heat = { values, columns: Math.sqrt(values.length), full };
        paint(
          { image: input.image, heat, mix: 0.8, boxes: boxesOf(input) },
          Math.round(size.width * window.devicePixelRatio),
        );
      },
    };
  };

/** The borders between segments of which one at least is wanted, as an SVG path. */
function borders(
  labels: Int32Array,
  side: number,
  unit: number,
  wanted: (label: number) => boolean,
): string {
  let path = '';
  labels.forEach((label, at) => {
    const [x, y] = [at % side, Math.floor(at / side)];
    const differs = (other: number) => labels[other] !== label && (wanted(label) || wanted(labels[other]!)); // prettier-ignore
    if (x + 1 < side && differs(at + 1)) path += `M${(x + 1) * unit} ${y * unit}v${unit}`;
    if (y + 1 < side && differs(at + side)) path += `M${x * unit} ${(y + 1) * unit}h${unit}`;
  });
  return path;
}

function centres({ labels, m }: SceneInput & { m?: number }, unit: number): Place[] {
  const side = Math.sqrt(labels.length);
  const sums = Array.from({ length: m ?? Math.max(...labels) + 1 }, () => ({ x: 0, y: 0, n: 0 }));
  labels.forEach((label, at) => {
    const sum = sums[label]!;
    sum.x += (at % side) + 0.5;
    sum.y += Math.floor(at / side) + 0.5;
    sum.n++;
  });
  return sums.map(({ x, y, n }) => ({ x: (x / n) * unit, y: (y / n) * unit }));
}
