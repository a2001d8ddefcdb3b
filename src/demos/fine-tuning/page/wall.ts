import { canvasLayer } from '../../../charts/canvas.ts';
import { resolvedColours } from '../../../charts/colours.ts';
import type { Mark } from '../../../charts/mark.ts';
import { inkSheet } from '../../../charts/grey-image.ts';
import type { Size } from '../../../layout/plane-scale.ts';
import { shown, type Scene } from './scene.ts';

const side = 28;
/** Space that a character takes, in CSS pixels, at least. */
const least = 19;
const most = 25;
const pale = 0.22;

/**
 * Many characters in rows: those still known in full ink, those forgotten pale and crossed out, those never known
 * pale.
 */
export const wall: Mark<Scene> = ({ element }) => {
  const paint = canvasLayer(element);
  const resolved = resolvedColours(element, ['var(--ink)', 'var(--tone-accent)']);
  let inked = '';
  let sheet: HTMLCanvasElement | undefined;
  return {
    draw: (scene, { size }) => {
      if (size.width === 0) return;
      const { old } = scene.fixed;
      const { knew } = scene.snapshot;
      const knows = shown(scene)?.knows ?? knew;
      const [ink, accent] = resolved() as [string, string];
      if (!sheet || ink !== inked) [inked, sheet] = [ink, inkSheet(old, side, ink)];
      const from = sheet;
      const { columns, cell } = grid(size, old.length);
      paint(size, (context) => {
        context.strokeStyle = accent;
        context.lineWidth = 1.5;
        old.forEach((_, i) => {
          const [x, y] = [(i % columns) * cell, Math.floor(i / columns) * cell];
          context.globalAlpha = knows[i] ? 1 : pale;
          context.drawImage(from, i * side, 0, side, side, x, y, cell - 1, cell - 1);
          if (!knows[i] && knew[i]) crossOut(context, x, y, cell);
        });
      });
    },
  };
};

function crossOut(context: CanvasRenderingContext2D, x: number, y: number, cell: number): void {
  context.globalAlpha = 1;
  context.beginPath();
  context.moveTo(x + 3, y + cell - 4);
  context.lineTo(x + cell - 4, y + 3);
  context.stroke();
}

/** The largest cells with which all characters fit. */
function grid({ width, height }: Size, n: number) {
  let cell = most;
  while (cell > least && Math.ceil(n / Math.floor(width / cell)) * cell > height) cell -= 0.5;
  return { cell, columns: Math.floor(width / cell) };
}
