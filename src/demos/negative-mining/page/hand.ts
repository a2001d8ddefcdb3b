import {
  apart,
  gradientOf,
  kindOf,
  type Corners,
  type Kind,
} from '../../../numerics/one-triplet.ts';
import type { ValuesOf } from '../../../lab/contract/define.ts';
import type session from '../session.ts';

/** The points that the reader can move, in this order. */
export const movable = ['negative', 'positive'] as const;
/** Half the width and height of the plane of one triplet. */
export const reach = { x: 1.9, y: 1.15 } as const;

export interface Point {
  x: number;
  y: number;
}
/** The triplet in the reader's hand: where its points are. The anchor stays in the middle. */
export interface Hand {
  positive: Point;
  negative: Point;
}
/** Begins with a semi-hard negative, whether the distance is squared or not. */
export const firstHand = (): Hand => ({
  positive: { x: 0.55, y: -0.2 },
  negative: { x: -0.45, y: 0.6 },
});

/** All that is said of the triplet. */
export interface Standing {
  kind: Kind;
  dAP: number;
  dAN: number;
  loss: number;
  /** Of the loss, by each point: they move against it. */
  gradient: Corners;
}

type Steered = Pick<ValuesOf<typeof session>, 'margin' | 'distance'>;

export function standingOf({ positive, negative }: Hand, { margin, distance }: Steered): Standing {
  const corners = {
    anchor: [0, 0],
    positive: [positive.x, positive.y],
    negative: [negative.x, negative.y],
  };
  const dAP = apart(corners.anchor, corners.positive, distance);
  const dAN = apart(corners.anchor, corners.negative, distance);
  return {
    kind: kindOf(dAP, dAN, margin),
    dAP,
    dAN,
    loss: Math.max(0, dAP - dAN + margin),
    gradient: gradientOf(corners, margin, distance),
  };
}

/** Length of a gradient. */
export const lengthOf = ([x = 0, y = 0]: readonly number[]): number => Math.hypot(x, y);
