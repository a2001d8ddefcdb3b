import { canvasLayer } from '../../../charts/canvas.ts';
import { colourResolver, type Resolve } from '../../../charts/colours.ts';
import { inkSheet } from '../../../charts/grey-image.ts';
import type { Mark } from '../../../charts/mark.ts';
import type { Scene } from './scene.ts';
import { amount } from './scene.ts';
import { shownScene } from './segments.ts';

const [columns, rows] = [3, 3];
/** Below each sample, for its answer; between two samples. */
const [caption, gap] = [16, 8];

/** The last samples: what they keep, the model's answer, and the weight as the width of the frame. */
export const samples: Mark<Scene> = ({ element }) => {
  const canvas = canvasLayer(element);
  const resolver = colourResolver(element);
  return {
    draw: (scene, { size }) => {
      const inks = resolver();
      const { z, answers, weights } = scene.snapshot.last;
      const { m } = scene.fixed;
      const width = (size.width - (columns - 1) * gap) / columns;
      const height = size.height / rows - caption;
      const side = Math.min(width, height);
      canvas(size, (context) => {
        context.font = `12px ${getComputedStyle(element).fontFamily}`;
        context.textAlign = 'center';
        answers.forEach((answer, i) => {
          const x = (i % columns) * (width + gap) + (width - side) / 2;
          const y = Math.floor(i / columns) * (height + caption) + 3;
          const kept = z.subarray(i * m, (i + 1) * m);
          paint(context, { x, y, side: side - 6, scene, kept, inks });
          context.strokeStyle = inks('var(--accent)');
          context.lineWidth = 0.5 + 3.5 * weights[i]!;
          context.strokeRect(x, y, side - 6, side - 6);
          context.fillStyle = inks('var(--ink)');
          context.fillText(amount(answer, scene), x + side / 2 - 3, y + side + 8);
        });
      });
    },
  };
};

interface Painted {
  x: number;
  y: number;
  side: number;
  scene: Scene;
  kept: Uint8Array;
  inks: Resolve;
}

/** A scene with its hidden segments; or a strip for each column, empty where it is hidden. */
function paint(
  context: CanvasRenderingContext2D,
  { x, y, side, scene: { fixed }, kept, inks }: Painted,
): void {
  if ('table' in fixed) {
    const height = side / fixed.m;
    context.fillStyle = inks('var(--ink-3)');
    kept.forEach((one, i) => one && context.fillRect(x + 3, y + i * height + 1, side - 6, height - 1.5)); // prettier-ignore
    return;
  }
  const pixels = Math.sqrt(fixed.image.length);
  const sheet = inkSheet([shownScene(fixed, kept)], pixels, inks('var(--ink)'));
  context.imageSmoothingEnabled = false;
  context.drawImage(sheet, x, y, side, side);
}
