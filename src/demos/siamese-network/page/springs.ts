import { segment } from '../../../charts/layers.ts';
import type { About } from '../../../charts/mark.ts';
import type { Beyond, Laid, Over } from '../../../charts/points.ts';
import { distanceToSegment, type Place } from '../../../layout/nearest.ts';
import { forceOf, stateOf, type SpringState } from '../shared/springs.ts';
import { imageOf, type Scene } from './scene.ts';
import { say } from './words.ts';

/** The groups of points, in the order in which they are laid. */
const [heldOutGroup, pairGroup] = [0, 1];

/** A coil has as many teeth as fit, but not more than these. */
const mostTeeth = 7;
/** Length of the straight ends and half the width of the coil, in CSS pixels. */
const [lead, reach] = [7, 5];

/** A coil between two positions; a short one is a straight line. */
function coil(from: Place, to: Place): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < 4 * lead) return segment(from, to);
  const at = (along: number, across: number) =>
    `${(from.x + (along * dx - across * dy) / length).toFixed(1)} ${(from.y + (along * dy + across * dx) / length).toFixed(1)}`;
  const teeth = Math.min(mostTeeth, Math.floor((length - 2 * lead) / 6));
  const pitch = (length - 2 * lead) / (2 * teeth);
  const bends = Array.from({ length: 2 * teeth }, (_, i) =>
    at(lead + (i + 0.5) * pitch, i % 2 === 0 ? reach : -reach),
  );
  return `M${[at(0, 0), at(lead, 0), ...bends, at(length - lead, 0), at(length, 0)].join('L')}`;
}

interface Spring {
  state: SpringState;
  ends: readonly [Place, Place];
}

function springsIn({ snapshot: { springs, margin } }: Scene, { spots }: Laid): Spring[] {
  const n = springs.same.length;
  const at = spots[pairGroup]!;
  return Array.from(springs.same, (same, i) => ({
    state: stateOf(springs.distance[i]!, same, margin),
    ends: [at[i]!, at[n + i]!],
  }));
}

/** Pairs as springs: a solid coil pulls, a dashed one pushes, a dotted line is slack. */
export const springMarks: Over<Scene> = (newGroup) => {
  const group = newGroup('springs').lower(); // under the digits' names
  return (scene, laid, selected): void => {
    const chosen = selected === undefined ? -1 : selected - laid.spots.flat().length;
    group
      .selectAll('path')
      .data(springsIn(scene, laid))
      .join('path')
      .attr('class', ({ state }, i) => (i === chosen ? `${state} chosen` : state))
      .attr('d', ({ state, ends: [a, b] }) => (state === 'slack' ? segment(a, b) : coil(a, b)));
  };
};

/** Around a selected point, all that the threshold accepts; where the plane is the embedding itself. */
export const acceptedCircle: Over<Scene> = (newGroup) => {
  const path = newGroup('accepted').append('path');
  return (scene, { projection, spots }, selected): void => {
    const { snapshot, fixed, threshold } = scene;
    const isPoint = selected !== undefined && selected < spots[heldOutGroup]!.length;
    const shown = isPoint && fixed.dimensions === 2;
    path.attr('visibility', shown ? 'visible' : 'hidden');
    if (shown)
      path.attr('d', projection.circle(snapshot.heldOut, selected, threshold * snapshot.margin));
  };
};

/** The springs can be selected as the points can. */
export const selectableSprings: Beyond<Scene> = {
  hit: (at, radius, laid, scene) =>
    springsIn(scene, laid).findIndex(
      ({ ends: [a, b] }) => distanceToSegment(at, a, b) < radius / 2,
    ),
  place: (i, laid, scene) => {
    const spring = springsIn(scene, laid)[i];
    if (!spring) return undefined;
    const [a, b] = spring.ends;
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  },
  about: (i, scene) => aboutSpring(i, scene),
};

/** A pair: its images, how far apart they lie, and what its spring does. */
export function aboutSpring(
  i: number,
  { snapshot: { springs, margin }, fixed, lang }: Scene,
): About | undefined {
  const [first, second] = [springs.first[i], springs.second[i]];
  if (first === undefined || second === undefined) return undefined;
  const [d, same] = [springs.distance[i]!, springs.same[i]!];
  const force = forceOf(d, same, margin).toFixed(2);
  return {
    title: say(lang, same ? 'samePair' : 'differentPair'),
    lines: [
      say(lang, 'distance', { d: d.toFixed(2), margin: margin.toFixed(2) }),
      say(lang, `${stateOf(d, same, margin)}s`, { force }),
    ],
    row: [imageOf(first, fixed), imageOf(second, fixed)],
  };
}
