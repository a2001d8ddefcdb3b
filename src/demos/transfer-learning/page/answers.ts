import { canvasLayer } from '../../../charts/canvas.ts';
import { resolvedColours } from '../../../charts/colours.ts';
import { explore } from '../../../charts/explore.ts';
import type { Fixed, Standing } from '../session.ts';
import { hit, layOut, places, type Layout, type Mark } from './marks.ts';

export interface AnswersOptions {
  fixed: Fixed;
  /** What it is and which keys it takes. */
  label: string;
  /** Above the pictures. */
  heading: string;
  /** Colour token of the cells. */
  tone: string;
  select: (mark: Mark | undefined, by: 'pointer' | 'key') => void;
}
interface Paints {
  ink: string;
  faint: string;
  grid: string;
  tone: string;
  stage: string;
  font: string;
}

/** A network's answers class by class: a confusion matrix whose rows go on with the pictures that were mistaken. */
export function answers(root: HTMLElement, options: AnswersOptions) {
  const paint = canvasLayer(root);
  const tokens = ['ink', 'ink-2', 'grid', options.tone, 'stage'];
  const resolved = resolvedColours(
    root,
    tokens.map((token) => `var(--${token})`),
  );
  const stamp = stamps(options.fixed.pictures);
  let layout: Layout | undefined;
  let selected: number | undefined;
  explore(root, {
    label: options.label,
    hit: (at) => (layout ? hit(layout, at) : -1),
    places: () => (layout ? places(layout) : []),
    select: (index, by) => {
      selected = index;
      options.select(index === undefined ? undefined : layout?.marks[index], by);
    },
  });
  return (standing: Standing | undefined): Mark | undefined => {
    const size = { width: root.clientWidth, height: root.clientHeight };
    layout = standing && layOut(standing, options.fixed, size);
    const [ink, faint, grid, tone, stage] = resolved() as [string, string, string, string, string];
    const paints = { ink, faint, grid, tone, stage, font: getComputedStyle(root).fontFamily };
    const chosen = selected === undefined ? undefined : layout?.marks[selected];
    paint(size, (context) => {
      if (layout) drawAll(context, layout, { options, paints, stamp, chosen });
    });
    return chosen;
  };
}

interface Drawing {
  options: AnswersOptions;
  paints: Paints;
  stamp: ReturnType<typeof stamps>;
  chosen: Mark | undefined;
}

function drawAll(context: CanvasRenderingContext2D, layout: Layout, drawing: Drawing): void {
  drawGrid(context, layout, drawing);
  const { paints, stamp, options } = drawing;
  const perClass = options.fixed.labels.length / options.fixed.characters.length;
  for (const mark of layout.marks)
    if (mark.kind === 'picture')
      context.drawImage(stamp(mark.picture, paints.ink), mark.x, mark.y, mark.width, mark.height);
    else drawCell(context, mark, mark.count / perClass, paints);
  const { chosen } = drawing;
  if (!chosen) return;
  context.strokeStyle = paints.ink;
  context.lineWidth = 2;
  context.strokeRect(chosen.x, chosen.y, chosen.width, chosen.height);
}

/** The darker, the more often; right answers are on the diagonal. */
function drawCell(
  context: CanvasRenderingContext2D,
  { x, y, width, height, truth, guess, count }: Mark,
  share: number,
  { tone, ink, faint, stage, font }: Paints,
): void {
  context.globalAlpha = truth === guess ? 0.12 + 0.4 * share : 0.25 + 0.75 * Math.min(1, 2 * share);
  context.fillStyle = truth === guess ? faint : tone;
  context.fillRect(x + 0.5, y + 0.5, width - 1, height - 1);
  context.globalAlpha = 1;
  if (width < 18) return;
  context.font = `400 12px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = truth !== guess && share > 0.25 ? stage : ink;
  context.fillText(String(count), x + width / 2, y + height / 2 + 0.5);
}

function drawGrid(
  context: CanvasRenderingContext2D,
  { row, cell, left, top, pictures }: Layout,
  { options: { fixed, heading }, paints: { faint, ink, grid, font } }: Drawing,
): void {
  const c = fixed.characters.length;
  context.strokeStyle = grid;
  context.lineWidth = 1;
  context.beginPath();
  for (let i = 0; i <= c; i++) {
    context.moveTo(left, top + i * row);
    context.lineTo(left + c * cell, top + i * row);
    context.moveTo(left + i * cell, top);
    context.lineTo(left + i * cell, top + c * row);
  }
  context.stroke();
  context.textBaseline = 'middle';
  context.font = `400 12px ${font}`;
  context.fillStyle = ink;
  context.textAlign = 'center';
  fixed.characters.forEach((character, i) => {
    context.fillText(character, left / 2, top + (i + 0.5) * row);
    context.fillText(character, left + (i + 0.5) * cell, top - 8);
  });
  context.fillStyle = faint;
  context.textAlign = 'start';
  context.fillText(heading, pictures.x, pictures.y - 8);
}

/** Test pictures, painted once for each colour of ink. */
function stamps(pictures: readonly Uint8ClampedArray[]) {
  let inked = '';
  let made: (HTMLCanvasElement | undefined)[] = [];
  return (index: number, ink: string): HTMLCanvasElement => {
    if (ink !== inked) [inked, made] = [ink, []];
    return (made[index] ??= inkedPicture(pictures[index]!, ink));
  };
}

function inkedPicture(pixels: Uint8ClampedArray, ink: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.sqrt(pixels.length);
  const context = canvas.getContext('2d')!;
  context.fillStyle = ink;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const data = context.getImageData(0, 0, canvas.width, canvas.height);
  pixels.forEach((alpha, i) => (data.data[4 * i + 3] = alpha));
  context.putImageData(data, 0, 0);
  return canvas;
}
