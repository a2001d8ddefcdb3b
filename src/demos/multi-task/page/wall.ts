import { canvasLayer } from '../../../charts/canvas.ts';
import { resolvedColours } from '../../../charts/colours.ts';
import { inkSheet } from '../../../charts/grey-image.ts';
import type { About, Mark } from '../../../charts/mark.ts';
import type { Place } from '../../../layout/nearest.ts';
import type { Size } from '../../../layout/plane-scale.ts';
import { arms, type Scene } from './scene.ts';
import { say } from './words.ts';

const side = 28;
/** Images of each character. */
const rows = 4;
const tokens = ['ink', 'stage', 'tone-rust', 'tone-moss', 'tone-plum'];
/** Room below an image for the marks. */
const below = 9;

/** Some test images of the ten characters, column by column; below each, whether each network is right. */
export const wall: Mark<Scene> = ({ element }) => {
  const paint = canvasLayer(element);
  const resolved = resolvedColours(
    element,
    tokens.map((token) => `var(--${token})`),
  );
  let boxes: Box[] = [];
  let stamps = {
    ink: '',
    of: undefined as unknown,
    sheet: undefined as HTMLCanvasElement | undefined,
  };
  return {
    draw: (scene, { size, selected }) => {
      const [ink, stage, ...tones] = resolved() as [string, string, ...string[]];
      const { images, characters } = scene.fixed;
      boxes = layOut(size, characters.length);
      if (stamps.ink !== ink || stamps.of !== images) {
        const shown = images.own.slice(0, boxes.length);
        stamps = { ink, of: images, sheet: inkSheet(shown, side, ink) };
      }
      paint(size, (context) => {
        boxes.forEach(({ x, y, cell }, i) => {
          context.drawImage(stamps.sheet!, i * side, 0, side, side, x, y, cell, cell);
          drawMarks(context, boxes[i]!, marksOf(scene, i), { tones, stage });
        });
        const box = selected === undefined ? undefined : boxes[selected];
        if (!box) return;
        context.strokeStyle = ink;
        context.lineWidth = 2;
        context.strokeRect(box.x - 1, box.y - 1, box.cell + 2, box.cell + below + 2);
      });
    },
    places: () => boxes.map(middle),
    hit: (at) => boxes.findIndex((box) => covers(box, at)),
    about: (i, scene) => aboutImage(i, scene),
  };
};

interface Box extends Place {
  cell: number;
}
const middle = ({ x, y, cell }: Box): Place => ({ x: x + cell / 2, y: y + cell / 2 });
const covers = ({ x, y, cell }: Box, at: Place) =>
  at.x >= x && at.x < x + cell && at.y >= y && at.y < y + cell + below;

/** Image i is of class i mod classes: so rows of the test are rows here. */
function layOut({ width, height }: Size, classes: number): Box[] {
  const step = Math.min(width / classes, height / rows - below);
  const cell = step - 3;
  return Array.from({ length: classes * rows }, (_, i) => ({
    x: (i % classes) * (width / classes) + 1,
    y: Math.floor(i / classes) * (height / rows) + 1,
    cell,
  }));
}

/** Of each network, whether it is right on the image; undefined where there is no such network. */
const marksOf = ({ snapshot, fixed }: Scene, i: number) =>
  arms.map((arm) => {
    const standing = snapshot.standings[arm];
    return standing && standing.predicted.own[i] === fixed.labels.own[i];
  });

function drawMarks(
  context: CanvasRenderingContext2D,
  { x, y, cell }: Box,
  marks: readonly (boolean | undefined)[],
  { tones, stage }: { tones: readonly string[]; stage: string },
): void {
  marks.forEach((isRight, at) => {
    if (isRight === undefined) return;
    const tone = tones[at]!;
    context.beginPath();
    context.arc(x + cell / 2 + 9 * (at - 1), y + cell + 4, 2.75, 0, 2 * Math.PI);
    context.fillStyle = isRight ? tone : stage;
    context.fill();
    context.strokeStyle = tone;
    context.lineWidth = 1.25;
    context.stroke();
  });
}

function aboutImage(i: number, { snapshot, fixed, lang }: Scene): About {
  const { characters, labels } = fixed;
  const truth = labels.own[i]!;
  const lines = arms.flatMap((arm) => {
    const standing = snapshot.standings[arm];
    if (!standing) return [];
    const guess = standing.predicted.own[i]!;
    const mark = say(lang, guess === truth ? 'right' : 'wrong');
    return [say(lang, 'answer', { arm: say(lang, arm), guess: characters[guess] ?? '', mark })];
  });
  return { title: characters[truth] ?? '', lines };
}
