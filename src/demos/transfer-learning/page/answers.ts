import { canvasLayer } from '../../../charts/canvas.ts';
import { resolvedColours } from '../../../charts/colours.ts';
import { add, write } from '../../../charts/dom.ts';
import type { About, Mark } from '../../../charts/mark.ts';
import { inkSheet } from '../../../charts/grey-image.ts';
import type { Fixed } from '../session.ts';
import { hit, layOut, places, type Answer, type Layout } from './layout.ts';
import { messageOf, standingOf, type ArmName, type Scene } from './scene.ts';
import { say } from './words.ts';

interface Paints {
  ink: string;
  faint: string;
  grid: string;
  tone: string;
  font: string;
  stage: string;
}
const side = 28;

/** A network's answers class by class: a confusion matrix whose rows go on with the images that were mistaken. */
export const answers =
  (arm: ArmName, tone: string): Mark<Scene> =>
  ({ element }) => {
    const paint = canvasLayer(element);
    const paintsOf = paintsIn(element, tone);
    const message = add(element, 'p', 'message');
    let layout: Layout | undefined;
    let stamps = { ink: '', sheet: undefined as HTMLCanvasElement | undefined };
    return {
      draw: (scene, { size, selected }) => {
        const standing = standingOf(arm, scene);
        const { fixed, lang } = scene;
        layout = standing && layOut(standing, fixed, size);
        write(message, messageOf(arm, scene));
        const paints = paintsOf();
        if (stamps.ink !== paints.ink)
          stamps = { ink: paints.ink, sheet: inkSheet(fixed.images, side, paints.ink) };
        const chosen = selected === undefined ? undefined : layout?.answers[selected];
        const heading = say(lang, 'mistakes');
        const { sheet } = stamps;
        paint(size, (context) => {
          if (layout && sheet) drawAll(context, layout, { fixed, heading, paints, sheet, chosen });
        });
      },
      places: () => (layout ? places(layout) : []),
      hit: (at) => (layout ? hit(layout, at) : -1),
      about: (index, scene) => {
        const answer = layout?.answers[index];
        return answer && aboutAnswer(arm, answer, scene);
      },
    };
  };

function aboutAnswer(arm: ArmName, answer: Answer, { fixed, lang }: Scene): About {
  const { characters, labels } = fixed;
  const [truth, guess] = [answer.truth, answer.guess].map((at) => characters[at] ?? '');
  const classes = { name: say(lang, arm), truth: truth!, guess: guess! };
  const all = labels.length / characters.length;
  const words =
    answer.kind === 'cell'
      ? say(lang, 'cell', { ...classes, count: answer.count, all })
      : say(lang, 'image', classes);
  return {
    title: truth === guess ? `${truth}` : `${truth} → ${guess}`,
    lines: [words],
    spoken: words,
  };
}

function paintsIn(element: HTMLElement, tone: string): () => Paints {
  const tokens = ['ink', 'ink-2', 'grid', tone, 'stage'];
  const resolved = resolvedColours(
    element,
    tokens.map((token) => `var(--${token})`),
  );
  const font = getComputedStyle(element).fontFamily;
  return () => {
    const [ink, faint, grid, of, stage] = resolved() as [string, string, string, string, string];
    return { ink, faint, grid, tone: of, stage, font };
  };
}

interface Drawing {
  fixed: Fixed;
  /** Above the images. */
  heading: string;
  paints: Paints;
  /** All test images side by side. */
  sheet: HTMLCanvasElement;
  chosen: Answer | undefined;
}

function drawAll(context: CanvasRenderingContext2D, layout: Layout, drawing: Drawing): void {
  drawGrid(context, layout, drawing);
  const { paints, sheet, fixed } = drawing;
  const perClass = fixed.labels.length / fixed.characters.length;
  for (const answer of layout.answers) {
    const { x, y, width, height, image } = answer;
    if (answer.kind === 'image')
      context.drawImage(sheet, image * side, 0, side, side, x, y, width, height);
    else drawCell(context, answer, answer.count / perClass, paints);
  }
  const { chosen } = drawing;
  if (!chosen) return;
  context.strokeStyle = paints.ink;
  context.lineWidth = 2;
  context.strokeRect(chosen.x, chosen.y, chosen.width, chosen.height);
}

/** The darker, the more often; right answers are on the diagonal. */
function drawCell(
  context: CanvasRenderingContext2D,
  { x, y, width, height, truth, guess, count }: Answer,
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
  { row, cell, left, top, images }: Layout,
  { fixed, heading, paints: { faint, ink, grid, font } }: Drawing,
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
  context.fillText(heading, images.x, images.y - 8);
}
