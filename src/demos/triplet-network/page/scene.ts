import type { Size } from '../../../charts/canvas.ts';
import { distanceToSegment, nearestPlace, type Place } from '../../../layout/nearest.ts';
import { separate } from '../../../layout/separate.ts';
import {
  sphereProjection,
  type Globe,
  type Projection,
  type Spot,
  type Turn,
} from '../../../charts/sphere.ts';
import type { Fixed, Snapshot } from '../session.ts';
import { classCentres } from './geometry.ts';
import { planeProjection, type Plane } from './projection.ts';
import type { DrawnTriplet } from './triplet-marks.ts';

/** One snapshot laid out on the stage: where everything is, nothing drawn yet. */
export interface Scene {
  size: Size;
  snapshot: Snapshot;
  dimensions: 2 | 3;
  layout: { plane: Plane } | { globe: Globe };
  projection: Projection;
  heldOut: Spot[];
  batch: Spot[];
  /** The digit of each. */
  heldOutDigits: Uint8Array;
  batchDigits: Uint8Array;
  /** Where the name of each digit stands. */
  names: Spot[];
  /** Its font size; like all lengths here in CSS pixels. */
  nameSize: number;
  triplets: DrawnTriplet[];
  /** The colour of each digit. */
  classes: readonly string[];
  /** Radius of a point. */
  radius: number;
}

/** Room for the key above and the scale bar below. */
const edges = { top: 52, right: 20, bottom: 34, left: 20 };

export function layOut(
  snapshot: Snapshot,
  fixed: Fixed,
  { size, turn, classes }: { size: Size; turn: Turn; classes: readonly string[] },
): Scene {
  const layout = snapshot.extent
    ? { plane: planeProjection(snapshot.extent, size, edges) }
    : { globe: sphereProjection(turn, size, edges) };
  const projection = 'plane' in layout ? layout.plane : layout.globe;
  const batch = projection.spots(snapshot.batch.at);
  const batchDigits = Uint8Array.from(snapshot.batch.rows, (row) => fixed.labels[row]!);
  const colour = (row: number) => classes[batchDigits[row]!]!;
  const heldOutDigits = fixed.labels.subarray(...fixed.heldOut);
  const nameSize = size.width < 480 ? 20 : 24;
  return {
    size,
    snapshot,
    dimensions: fixed.dimensions,
    layout,
    projection,
    heldOut: projection.spots(snapshot.heldOut),
    batch,
    heldOutDigits,
    batchDigits,
    names: nameSpots(snapshot, heldOutDigits, fixed.dimensions, projection, nameSize),
    nameSize,
    triplets: snapshot.examples.map((example) => {
      const rows = [example.anchor, example.positive, example.negative] as const;
      return {
        ...example,
        spots: [batch[rows[0]]!, batch[rows[1]]!, batch[rows[2]]!],
        colours: [colour(rows[0]), colour(rows[1]), colour(rows[2])],
      };
    }),
    classes,
    radius: Math.min(4, Math.max(3, size.width / 150)),
  };
}

/** On the middle of each digit's points, kept apart while the groups are not. */
function nameSpots(
  { heldOut }: Snapshot,
  digits: Uint8Array,
  d: 2 | 3,
  projection: Projection,
  nameSize: number,
): Spot[] {
  const spots = projection.spots(classCentres(heldOut, digits, d));
  const apart = separate(spots, 0.9 * nameSize);
  return spots.map(({ front }, digit) => ({ ...apart[digit]!, front }));
}

/**
 * What can be pointed at, by one index: the held-out points, then the batch's, then the triplets. `places` are the
 * points; one on the far side of the sphere is at NaN.
 */
export const places = ({ heldOut, batch }: Scene): Place[] =>
  [...heldOut, ...batch].map(({ x, y, front }) => (front < 0 ? { x: NaN, y: NaN } : { x, y }));

/** The index of what lies at a place, or −1. */
export function hit(scene: Scene, at: Place, radius: number): number {
  const point = nearestPlace(places(scene), at, radius);
  if (point >= 0) return point;
  const on = ({ spots: [a, p, n] }: DrawnTriplet) =>
    Math.min(distanceToSegment(at, a, p), distanceToSegment(at, a, n)) < radius / 2;
  const triplet = scene.triplets.findIndex(on);
  return triplet < 0 ? -1 : scene.heldOut.length + scene.batch.length + triplet;
}
