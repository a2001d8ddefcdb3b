import { canvasLayer } from '../../../charts/canvas.ts';
import { resolvedColours } from '../../../charts/colours.ts';

const side = 28;
/** Space that a sign takes, in CSS pixels, at least. */
const least = 19;
const most = 25;
const pale = 0.22;

/** Many signs in rows: those still known in full ink, those forgotten pale and crossed out, those never known pale. */
export function wall(root: HTMLElement, pictures: readonly Uint8ClampedArray[]) {
  const paint = canvasLayer(root);
  const resolved = resolvedColours(root, ['var(--ink)', 'var(--tone-accent)']);
  let inked = '';
  let sheet: HTMLCanvasElement | undefined;
  return (knows: Uint8Array, knew: Uint8Array): void => {
    const size = { width: root.clientWidth, height: root.clientHeight };
    if (size.width === 0) return;
    const [ink, accent] = resolved() as [string, string];
    if (ink !== inked) [inked, sheet] = [ink, inkedSheet(pictures, ink)];
    const { columns, cell } = grid(size, pictures.length);
    paint(size, (context) => {
      context.strokeStyle = accent;
      context.lineWidth = 1.5;
      pictures.forEach((_, i) => {
        const [x, y] = [(i % columns) * cell, Math.floor(i / columns) * cell];
        context.globalAlpha = knows[i] ? 1 : pale;
        context.drawImage(sheet!, i * side, 0, side, side, x, y, cell - 1, cell - 1);
        if (knows[i] || !knew[i]) return;
        context.globalAlpha = 1;
        context.beginPath();
        context.moveTo(x + 3, y + cell - 4);
        context.lineTo(x + cell - 4, y + 3);
        context.stroke();
      });
    });
  };
}

/** The largest cells with which all signs fit. */
function grid({ width, height }: { width: number; height: number }, n: number) {
  let cell = most;
  while (cell > least && Math.ceil(n / Math.floor(width / cell)) * cell > height) cell -= 0.5;
  return { cell, columns: Math.floor(width / cell) };
}

/** All pictures side by side. */
function inkedSheet(pictures: readonly Uint8ClampedArray[], ink: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = side * pictures.length;
  canvas.height = side;
  const context = canvas.getContext('2d')!;
  context.fillStyle = ink;
  context.fillRect(0, 0, canvas.width, side);
  const data = context.getImageData(0, 0, canvas.width, side);
  pictures.forEach((pixels, at) =>
    pixels.forEach((alpha, i) => {
      const column = at * side + (i % side);
      data.data[4 * (Math.floor(i / side) * canvas.width + column) + 3] = alpha;
    }),
  );
  context.putImageData(data, 0, 0);
  return canvas;
}
