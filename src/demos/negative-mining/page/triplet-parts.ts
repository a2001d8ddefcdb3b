import { write } from '../../../charts/dom.ts';
import { addSvg, set } from '../../../charts/svg.ts';
import type { PlaneScale } from '../../../layout/plane-scale.ts';
import { reach, type Point } from './hand.ts';
import type { Scene } from './scene.ts';
import { say } from './words.ts';

type Draw = (scene: Scene, scale: PlaneScale) => void;

/** Length of an arrow for a gradient of length 1, and of its head, in units of the plane. */
const arrow = { length: 0.3, head: 0.085 };

/** Where the zones end: their radii around the anchor. Where squares are compared, circles are drawn at their roots. */
function radiiOf({ standing: { dAP }, values: { margin, distance } }: Scene) {
  const radius = (d: number) => (distance === 'squared' ? Math.sqrt(d) : d);
  return { hard: radius(dAP), semi: radius(dAP + margin) };
}

/** Two discs, the outer one of which is seen as a ring, and the zones' names. */
export function drawZones(root: SVGGElement): Draw {
  const semi = addSvg(root, 'path', 'semi-zone');
  semi.setAttribute('fill-rule', 'evenodd');
  const hard = addSvg(root, 'circle', 'hard-zone');
  const names = (['hard', 'semi-hard', 'easy'] as const).map((kind) => {
    const text = addSvg(root, 'text', `halo ${kind}`);
    text.textContent = kind;
    return text;
  });
  return (scene, scale) => {
    const radii = radiiOf(scene);
    const [x, y] = [scale.x(0), scale.y(0)];
    const circle = (r: number) =>
      `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    set(hard, 'cx', x);
    set(hard, 'cy', y);
    set(hard, 'r', radii.hard * scale.unit);
    set(semi, 'd', circle(radii.hard * scale.unit) + circle(radii.semi * scale.unit));
    // Below the anchor, in the middle of each zone, the last one in a corner.
    const heights = [-0.6 * radii.hard, -(radii.hard + radii.semi) / 2];
    names.forEach((name, i) => {
      const height = heights[i];
      set(name, 'x', height === undefined ? scale.x(-0.72 * reach.x) : x);
      set(name, 'y', scale.y(Math.max(height ?? -Infinity, -0.93 * reach.y)) + 4);
      set(
        name,
        'class',
        `halo ${name.textContent}${name.textContent === scene.standing.kind ? ' now' : ''}`,
      );
    });
  };
}

const moved = ['positive', 'negative', 'anchor'] as const;

/** How the three points would move: against their gradients. */
export function drawArrows(root: SVGGElement): Draw {
  const lines = moved.map((what) => addSvg(root, 'path', `arrow of-${what}`));
  const heads = moved.map((what) => addSvg(root, 'path', `head of-${what}`));
  return ({ hand, standing: { gradient } }, scale) => {
    const from = { ...hand, anchor: { x: 0, y: 0 } };
    moved.forEach((what, i) => {
      const [x = 0, y = 0] = gradient[what].map((value) => -arrow.length * value);
      const { line, head } = arrowOf(from[what], { x, y }, scale);
      set(lines[i]!, 'd', line);
      set(heads[i]!, 'd', head);
    });
  };
}

/** Nothing is drawn of an arrow shorter than the eye can tell. */
function arrowOf(from: Point, by: Point, scale: PlaneScale) {
  const length = Math.hypot(by.x, by.y);
  if (length < 0.01) return { line: '', head: '' };
  const [ux, uy] = [by.x / length, by.y / length];
  const tip = { x: from.x + by.x, y: from.y + by.y };
  const at = ({ x, y }: Point) => `${scale.x(x).toFixed(1)} ${scale.y(y).toFixed(1)}`;
  const barb = (side: 1 | -1): Point => ({
    x: tip.x - arrow.head * (ux - 0.5 * side * uy),
    y: tip.y - arrow.head * (uy + 0.5 * side * ux),
  });
  return {
    line: `M${at(from)}L${at(tip)}`,
    head: `M${at(barb(1))}L${at(tip)}L${at(barb(-1))}`,
  };
}

const corners = ['anchor', 'positive', 'negative'] as const;

/** The points and their names. */
export function drawCorners(root: SVGGElement): Draw {
  const dots = corners.map((what) => addSvg(root, 'circle', what));
  const names = corners.map((what) => addSvg(root, 'text', `halo of-${what}`));
  return ({ hand, lang }, scale) => {
    const at = { ...hand, anchor: { x: 0, y: 0 } };
    corners.forEach((what, i) => {
      const { x, y } = at[what];
      set(dots[i]!, 'r', what === 'anchor' ? 6 : 8);
      set(dots[i]!, 'cx', scale.x(x));
      set(dots[i]!, 'cy', scale.y(y));
      write(names[i]!, say(lang, what));
      set(names[i]!, 'x', scale.x(x) + 12);
      set(names[i]!, 'y', scale.y(y) - 8);
    });
  };
}
