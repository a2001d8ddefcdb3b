import { contours } from 'd3';
import type { Dot } from '../../../charts/dots.ts';
import type { Group } from '../../../charts/layers.ts';
import type { About, Mark } from '../../../charts/mark.ts';
import { scatter, type Extent } from '../../../charts/scatter.ts';
import { aligned } from '../../../layout/align.ts';
import type { Place } from '../../../layout/nearest.ts';
import { planeScale, type PlaneScale, type Size } from '../../../layout/plane-scale.ts';
import { separate } from '../../../layout/separate.ts';
import type { Grid } from '../worker/study.ts';
import { roundOf, type Scene, type SideName } from './scene.ts';
import { say } from './words.ts';

const edges = { top: 22, right: 14, bottom: 14, left: 14 };
/** Least distance between the names of two classes, each a single character. */
const letter = 15;
const colourOf = (name: number): string => `var(--class-${name})`;

/** The examples of one side; `give` hears which one the reader clicks. */
export const plane =
  (side: SideName, give: (example: number) => void): Mark<Scene> =>
  (room) => {
    let points = new Float32Array(0);
    let before: unknown;
    /** Turned to lie as the points before; once for each snapshot. */
    const placed = ({ snapshot }: Scene): Float32Array => {
      if (before !== snapshot) points = aligned(snapshot[side].points, points) as typeof points;
      before = snapshot;
      return points;
    };
    return scatter<Scene>({
      of: ({ snapshot, round }) => `${keyOf(snapshot)} ${round}`,
      dots: (scene, extent) => dotsOf(side, scene, placed(scene), extent),
      ringed: (_, selected) => (selected === undefined ? [] : [selected]),
      over: (group) => {
        const border = borderIn(group('border'));
        const rings = ringsIn(group('wrong'));
        const stars = starsIn(group('stars'));
        return (scene, extent, places) => {
          border(scene.snapshot[side].grid, scaleOf(placed(scene), extent.size));
          rings(
            wrongOnes(side, scene).map((i) => places[i]!),
            extent,
          );
          stars(scene, places, extent);
        };
      },
      about: (i, scene) => aboutOf(side, i, scene),
      enter: give,
    })(room);
  };

const keys = new WeakMap<object, number>();
let made = 0;
/** A number for each snapshot: with the round, what a drawing depends on. */
function keyOf(snapshot: object): number {
  const known = keys.get(snapshot) ?? ++made;
  keys.set(snapshot, known);
  return known;
}

/** All points inside the edges. */
function scaleOf(points: Float32Array, size: Size): PlaneScale {
  const [low, high] = [
    [Infinity, Infinity],
    [-Infinity, -Infinity],
  ];
  points.forEach((value, i) => {
    low[i % 2] = Math.min(low[i % 2]!, value);
    high[i % 2] = Math.max(high[i % 2]!, value);
  });
  const [x, y] = low.map((least, axis) => (least + high[axis]!) / 2);
  const [halfWidth, halfHeight] = low.map((least, axis) => (high[axis]! - least) / 2);
  return planeScale({ x: x!, y: y!, halfWidth: halfWidth!, halfHeight: halfHeight! }, size, edges);
}

/** Filled in the class that the round learned from, hollow where there is none. */
function dotsOf(
  side: SideName,
  scene: Scene,
  points: Float32Array,
  { size, isNarrow }: Extent,
): Dot[] {
  const scale = scaleOf(points, size);
  const { label } = roundOf(side, scene);
  const radius = isNarrow ? 2.5 : 4.5;
  return Array.from(label, (name, i) => ({
    x: scale.x(points[2 * i]!),
    y: scale.y(points[2 * i + 1]!),
    radius: name >= 0 ? radius : radius - 0.5,
    colour: name >= 0 ? colourOf(name) : 'var(--ink-3)',
    hollow: name < 0,
  }));
}

function wrongOnes(side: SideName, scene: Scene): number[] {
  const { label } = roundOf(side, scene);
  return [...label.keys()].filter((i) => label[i]! >= 0 && label[i] !== scene.fixed.truth[i]);
}

const ringsIn =
  (group: Group) =>
  (places: readonly Place[], { isNarrow }: Extent) =>
    group
      .selectAll('circle')
      .data(places)
      .join('circle')
      .attr('r', isNarrow ? 4.5 : 7)
      .attr('cx', ({ x }) => x)
      .attr('cy', ({ y }) => y);

/** Five points around the origin, the first upwards. */
const star = `M${Array.from({ length: 10 }, (_, i) => {
  const [radius, angle] = [i % 2 === 0 ? 9 : 4, (Math.PI * i) / 5];
  return `${(radius * Math.sin(angle)).toFixed(2)} ${(-radius * Math.cos(angle)).toFixed(2)}`;
}).join('L')}Z`;

/** The labelled examples; the first of each class has its name beside it. */
function starsIn(group: Group) {
  const [shapes, names] = [group.append('g'), group.append('g')];
  return (
    { snapshot: { given }, fixed: { truth, classes } }: Scene,
    places: readonly Place[],
    { size, isNarrow }: Extent,
  ) => {
    const scale = isNarrow ? 0.7 : 1;
    const isAtEdge = (i: number) => places[i]!.x > size.width - 28;
    const labelled = [...given.keys()].filter((i) => given[i]! > 0);
    shapes
      .selectAll('path')
      .data(labelled)
      .join('path')
      .attr('d', star)
      .attr('class', (i) => (given[i] === 2 ? 'own' : ''))
      .attr('transform', (i) => `translate(${places[i]!.x} ${places[i]!.y}) scale(${scale})`)
      .style('fill', (i) => colourOf(truth[i]!));
    const first = classes.map((_, name) => labelled.find((i) => truth[i] === name)!);
    const beside = first.map((i) => ({
      x: places[i]!.x + (isAtEdge(i) ? -10 : 10) * scale,
      y: places[i]!.y - 6 * scale,
    }));
    const apart = separate(beside, letter);
    names
      .selectAll('text')
      .data(first)
      .join('text')
      .attr('class', 'halo strong')
      .attr('text-anchor', (i) => (isAtEdge(i) ? 'end' : 'start'))
      .attr('x', (_, name) => apart[name]!.x)
      .attr('y', (_, name) => apart[name]!.y)
      .text((_, name) => classes[name]!);
  };
}

/** Where the network's two classes are equally likely. */
const borderIn =
  (group: Group) =>
  (grid: Grid | undefined, { x, y }: PlaneScale) => {
    const lines = grid
      ? contours().size([grid.columns, grid.rows]).thresholds([0.5])(Array.from(grid.values))
      : [];
    // A contour's coordinates count cells, whose middles are at halves.
    const at = (cell: number, count: number, half: number) =>
      half * ((2 * (cell - 0.5)) / (count - 1) - 1);
    const path = ({ coordinates }: { coordinates: number[][][][] }) =>
      coordinates
        .flat()
        .map(
          (ring) =>
            `M${ring.map(([column, row]) => `${x(at(column!, grid!.columns, grid!.half[0]))} ${y(at(row!, grid!.rows, grid!.half[1]))}`).join('L')}Z`,
        ) // prettier-ignore
        .join('');
    group.selectAll('path').data(lines).join('path').attr('d', path);
  };

function aboutOf(side: SideName, i: number, scene: Scene): About | undefined {
  const { fixed, lang, snapshot } = scene;
  const name = fixed.classes[fixed.truth[i]!];
  if (name === undefined) return undefined;
  const said = roundOf(side, scene).label[i]!;
  const given = snapshot.given[i]!;
  const what = given ? 'isGiven' : said < 0 ? 'isNone' : said === fixed.truth[i] ? 'isRight' : 'isWrong'; // prettier-ignore
  const title = say(lang, what, { name, said: fixed.classes[said] ?? '' });
  const line = say(lang, given === 0 ? 'give' : given === 1 ? 'atStart' : 'take');
  const pixels = fixed.images[i];
  const main = pixels && { pixels, side: 28, caption: name, colour: colourOf(fixed.truth[i]!) };
  return { title, lines: [line], ...(main && { main }), spoken: `${title}. ${line}` };
}
