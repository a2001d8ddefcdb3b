import { lab, rgb } from 'd3';

/** Colours as CSS knows them: what full heat looks like, for and against, and the ground it is drawn on. */
export interface HeatPaints {
  positive: string;
  negative: string;
  ground: string;
}
/** Red, green, blue (0…255) and opacity (0…1). */
export type Rgba = readonly [number, number, number, number];

const steps = 64;

/**
 * Colours for −1…1 as one hue laid over the ground, so that what lies below shows through. The opacity is chosen so
 * that equal steps of heat are equal steps of lightness (CIELAB) on the bare ground; beyond ±1 it stays at the full.
 */
export function heatColours({ positive, negative, ground }: HeatPaints): (heat: number) => Rgba {
  const sides = [positive, negative].map((colour) => {
    const { r, g, b } = rgb(colour);
    return { r, g, b, opacities: evenOpacities(colour, ground) };
  });
  return (heat) => {
    const { r, g, b, opacities } = sides[heat < 0 ? 1 : 0]!;
    const at = Math.round(Math.min(1, Math.abs(heat)) * steps);
    return [r, g, b, opacities[at]!];
  };
}

/** For heat 0, 1/64 … 1: the opacity at which lightness has gone that share of its way. */
function evenOpacities(colour: string, ground: string): number[] {
  const [from, to] = [rgb(ground), rgb(colour)];
  const lightness = (opacity: number) => {
    const mixed = (a: number, b: number) => a + opacity * (b - a);
    return lab(rgb(mixed(from.r, to.r), mixed(from.g, to.g), mixed(from.b, to.b))).l;
  };
  const [start, end] = [lightness(0), lightness(1)];
  return Array.from({ length: steps + 1 }, (_, i) =>
    inverse((opacity) => (lightness(opacity) - start) / (end - start), i / steps),
  );
}

/** Where a rising function on 0…1 takes a value, by bisection. */
function inverse(rising: (x: number) => number, value: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (rising(middle) < value) low = middle;
    else high = middle;
  }
  return high;
}
