import { select, type Selection } from 'd3';
import { canvasLayer } from '../../../charts/canvas.ts';
import { paintDots } from '../../../charts/dots.ts';
import { separate } from '../../../layout/separate.ts';
import { paintGlobe, sphereProjection, type Spot, type Turn } from '../../../charts/sphere.ts';
import type { Fixed, Snapshot } from '../session.ts';
import { centres, digitOf } from './neighbours.ts';

export interface Paints {
  classes: readonly string[];
  ground: string;
  grid: string;
  edge: string;
  ink: string;
}

/** What is looked at: a held-out picture and its neighbours. */
export interface Focus {
  chosen: number;
  near: readonly number[];
}

const edges = { top: 12, right: 12, bottom: 12, left: 12 };
const visibility = ({ front }: Spot) => (front < 0 ? 0.3 : 1);
const segment = (a: Spot, b: Spot) => `M${a.x} ${a.y}L${b.x} ${b.y}`;

/** The sphere with the held-out points, the pairs and the chosen picture; returns where the points are. */
export function sphere(root: HTMLElement, fixed: Fixed) {
  const canvas = canvasLayer(root);
  const svg = select(root).append('svg').attr('class', 'marks').attr('aria-hidden', 'true');
  const group = (name: string): Group => svg.append('g').attr('class', name);
  const [names, joined, closer] = [group('names'), group('joined'), group('closer')];
  return ({ standing, pairs }: Snapshot, turn: Turn, focus: Focus, paints: Paints): Spot[] => {
    const size = { width: root.clientWidth, height: root.clientHeight };
    const globe = sphereProjection(turn, size, edges);
    const spots = globe.spots(standing.at);
    canvas(size, (context) => {
      paintGlobe(context, globe, paints);
      paintDots(context, dots(spots, fixed, paints), paints.ground);
    });
    svg.attr('viewBox', `0 0 ${size.width} ${size.height}`);
    drawNames(names, globe.spots(centres(standing.at, fixed)));
    drawJoined(joined, globe.spots(pairs.at[0]), globe.spots(pairs.at[1]));
    rings(
      closer,
      [focus.chosen, ...focus.near].map((i) => spots[i]!),
      (i) => (i === 0 ? 10 : 6.5),
    ).attr('class', (_, i) => (i === 0 ? 'chosen' : null));
    return spots;
  };
}

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** The digits' names on the middles of their points, kept apart. */
function drawNames(group: Group, middles: readonly Spot[]): void {
  const apart = separate(middles, 20);
  group
    .selectAll('text')
    .data(middles)
    .join('text')
    .attr('class', 'halo')
    .attr('x', (_, digit) => apart[digit]!.x)
    .attr('y', (_, digit) => apart[digit]!.y)
    .attr('opacity', visibility)
    .style('fill', (_, digit) => `var(--class-${digit})`)
    .text((_, digit) => digit);
}

/** A line from each view to its partner. */
function drawJoined(group: Group, one: readonly Spot[], two: readonly Spot[]): void {
  group
    .selectAll('path')
    .data(one)
    .join('path')
    .attr('d', (spot, i) => segment(spot, two[i]!))
    .attr('opacity', (spot, i) => Math.min(visibility(spot), visibility(two[i]!)));
  rings(group, [...one, ...two], () => 3.5);
}

const rings = (group: Group, spots: readonly Spot[], radius: (i: number) => number) =>
  group
    .selectAll('circle')
    .data(spots)
    .join('circle')
    .attr('r', (_, i) => radius(i))
    .attr('cx', ({ x }) => x)
    .attr('cy', ({ y }) => y)
    .attr('opacity', visibility);

/** In their class's colour, the far side first, paler and smaller. */
const dots = (spots: readonly Spot[], fixed: Fixed, { classes }: Paints) =>
  spots
    .map(({ x, y, front }, i) => ({
      x,
      y,
      front,
      radius: 3.4 * (0.85 + 0.15 * front),
      colour: classes[digitOf(fixed, i)]!,
      alpha: front < 0 ? 0.25 : 1,
    }))
    .sort((a, b) => a.front - b.front);
