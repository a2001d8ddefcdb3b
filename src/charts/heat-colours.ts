import { lab, rgb } from 'd3';

/** CSS colours: full positive and negative heat, and the background. */
export interface HeatPaints {
  positive: string;
  negative: string;
  ground: string;
}
/** Red, green, blue (0…255) and opacity (0…1). */
export type Rgba = readonly [number, number, number, number];

const steps = 64;

/**
 * Colours for −1…1: one hue for each sign, transparent so that the image below stays visible. The opacity makes equal
 * steps of heat equal steps of lightness (CIELAB) on the plain background; beyond ±1 it stays at its maximum.
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

/** For heat 0, 1/64 … 1: the opacity that gives this share of the full change in lightness. */
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

/** Inverse of an increasing function on 0…1, by bisection. */
function inverse(rising: (x: number) => number, value: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (rising(middle) < value) low = middle;
    else high = middle;
  }
  return high;
}
