import { lab, rgb } from 'd3';
import { describe, expect, test } from 'vitest';
import { heatColours, type HeatPaints } from './heat-colours.ts';

const themes: Record<string, HeatPaints> = {
  light: { positive: '#c25700', negative: '#0b6cab', ground: '#ffffff' },
  dark: { positive: '#f39a4a', negative: '#5aaef0', ground: '#121518' },
};

describe.each(Object.entries(themes))('%s', (_, paints) => {
  const colour = heatColours(paints);
  const over = (heat: number) => {
    const [r, g, b, opacity] = colour(heat);
    const ground = rgb(paints.ground);
    const mix = (a: number, c: number) => a + opacity * (c - a);
    return lab(rgb(mix(ground.r, r), mix(ground.g, g), mix(ground.b, b))).l;
  };

  test.each([1, -1])('equal steps towards %i are equal steps of lightness', (sign) => {
    const tenths = Array.from({ length: 9 }, (_, i) => (sign * i) / 8);
    const lightness = tenths.map(over);
    const whole = lightness[8]! - lightness[0]!;
    for (let i = 1; i < 9; i++)
      expect((lightness[i]! - lightness[i - 1]!) / whole).toBeCloseTo(1 / 8, 2);
  });

  test('no heat is no colour, and full heat the full one', () => {
    expect(colour(0)[3]).toBeCloseTo(0, 4);
    expect(colour(1)).toEqual([...Object.values(rgbOf(paints.positive)), 1]);
    expect(colour(-7)).toEqual([...Object.values(rgbOf(paints.negative)), 1]);
  });
});

const rgbOf = (css: string) => {
  const { r, g, b } = rgb(css);
  return { r, g, b };
};
