import { resolvedColours } from './colours.ts';
import { add, write } from './dom.ts';
import { heatColours } from './heat-colours.ts';
import type { Mark } from './mark.ts';
import './heat.css';

export interface HeatScale {
  /** Whether the scale runs from full negative to full positive heat; otherwise it starts at zero. */
  signed: boolean;
  /** Labels under the left end, the middle and the right end. */
  labels: readonly [string, string, string];
}

const steps = 128;

/** The key of a heat map: a colour bar with labels at its ends and middle. */
export function heatScale<S>(scaleOf: (scene: S) => HeatScale): Mark<S> {
  return ({ element }) => {
    element.classList.add('heat-scale');
    const canvas = add(element, 'canvas');
    canvas.setAttribute('aria-hidden', 'true');
    [canvas.width, canvas.height] = [steps, 1];
    const labels = add(element, 'div');
    const ends = Array.from({ length: 3 }, () => add(labels, 'span'));
    const colours = resolvedColours(element, ['var(--div-pos)', 'var(--div-neg)', 'var(--stage)']);
    let painted: string | undefined;
    return {
      draw: (scene) => {
        const { signed, labels: texts } = scaleOf(scene);
        ends.forEach((end, i) => write(end, texts[i] ?? ''));
        const wanted = [signed, ...colours()].join();
        if (wanted === painted) return;
        painted = wanted;
        canvas.getContext('2d')?.putImageData(rampOf(signed, colours()), 0, 0);
      },
    };
  };
}

function rampOf(isSigned: boolean, [positive = '', negative = '', ground = '']: readonly string[]) {
  const colour = heatColours({ positive, negative, ground });
  const ramp = new ImageData(steps, 1);
  for (let i = 0; i < steps; i++) {
    const share = i / (steps - 1);
    const [r, g, b, opacity] = colour(isSigned ? 2 * share - 1 : share);
    ramp.data.set([r, g, b, Math.round(255 * opacity)], 4 * i);
  }
  return ramp;
}
