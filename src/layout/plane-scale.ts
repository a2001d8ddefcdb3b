import { tickStep } from 'd3';

/** CSS pixels. */
export interface Size {
  width: number;
  height: number;
}
/** The part of the plane that must be visible: its centre and half its sides. */
export interface Window {
  x: number;
  y: number;
  halfWidth: number;
  halfHeight: number;
}
export interface Edges {
  top: number;
  right: number;
  bottom: number;
  left: number;
}
export interface PlaneScale {
  x: (value: number) => number;
  y: (value: number) => number;
  /** CSS pixels for a distance of 1, the same in every direction. */
  unit: number;
}

/** Maps a plane to a figure without distorting distances: the window just fits inside the edges, y upwards. */
export function planeScale(window: Window, { width, height }: Size, edges: Edges): PlaneScale {
  const inner = {
    width: Math.max(1, width - edges.left - edges.right),
    height: Math.max(1, height - edges.top - edges.bottom),
  };
  const unit = Math.min(
    inner.width / (2 * window.halfWidth || 1),
    inner.height / (2 * window.halfHeight || 1),
  );
  const middleX = edges.left + inner.width / 2;
  const middleY = edges.top + inner.height / 2;
  return {
    x: (value) => middleX + (value - window.x) * unit,
    y: (value) => middleY - (value - window.y) * unit,
    unit,
  };
}

/** A round length (1, 2 or 5 times a power of ten) that is drawn about as long as `pixels`. */
export const roundLength = (unit: number, pixels: number): number => tickStep(0, pixels / unit, 1);
