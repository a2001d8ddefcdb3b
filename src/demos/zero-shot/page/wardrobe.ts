import { add, write } from '../../../charts/dom.ts';
import type { Mark } from '../../../charts/mark.ts';
import { textScale } from '../../../charts/text-scale.ts';
import { attributes, counts, groups } from '../../../datasets/wardrobe/words.ts';
import type { Size } from '../../../layout/plane-scale.ts';
import { copies } from '../shared/arrangement.ts';
import { colourImage } from './colour-image.ts';
import { imageOf, kindOf, nameOf, rightOf, type Scene } from './scene.ts';
import { say } from './words.ts';

const columns = counts.colours * counts.patterns;
/** Room for the names above and beside the images, in CSS pixels at the usual size of text. */
const above = { wide: 34, narrow: 18 };
const beside = { wide: 66, narrow: 0 };
/** From the colours' names down to the patterns', and half a line. */
const [line, halfLine] = [17, 8];
/** Height of the bar below an image, with its gap. */
const bar = 8;

/** Where each class stands: a garment a row, a colour and a pattern a column. */
function placing({ width, height }: Size, isNarrow: boolean, large: number) {
  const kind = isNarrow ? 'narrow' : 'wide';
  const scale = isNarrow ? 1 : large; // narrow, the style sheet keeps the names small
  const [left, top] = [scale * beside[kind], scale * above[kind]];
  const [across, down] = [(width - left) / columns, (height - top) / counts.garments];
  const box = Math.min(across - 4, down - bar - 6);
  const corner = (of: number) => ({
    x: left + (of % columns) * across + (across - box) / 2,
    y: top + Math.floor(of / columns) * down + 2,
  });
  return { left, top, across, down, box, corner, scale };
}

/** One image of every class, with the share of the class's images that are named right. */
export function wardrobeMark(another: (of: number) => void): Mark<Scene> {
  return ({ element }) => {
    const drawNames = names(element);
    const large = textScale();
    const cells = Array.from({ length: counts.classes }, () => newCell(element));
    let centres: { x: number; y: number }[] = [];
    return {
      draw: (scene, { size, isNarrow }) => {
        const placed = placing(size, isNarrow, large);
        drawNames(scene, placed, isNarrow);
        cells.forEach((cell, of) => cell(scene, of, placed));
        centres = cells.map((_, of) => {
          const { x, y } = placed.corner(of);
          return { x: x + placed.box / 2, y: y + placed.box / 2 };
        });
      },
      places: () => centres,
      about: (of, scene) => ({
        title: nameOf(of, scene.lang),
        lines: [
          kindOf(scene, of),
          say(scene.lang, 'right', { n: rightOf(scene, of) }),
          say(scene.lang, 'namedAs', {
            name: nameOf(scene.snapshot.named[imageOf(scene, of)]!, scene.lang),
          }),
        ],
      }),
      enter: another,
    };
  };
}

function newCell(root: HTMLElement) {
  const cell = add(root, 'div', 'cell');
  const image = colourImage(cell);
  const share = add(add(cell, 'div', 'share'), 'div');
  return (scene: Scene, of: number, { box, corner }: ReturnType<typeof placing>): void => {
    const { fixed, reader, snapshot } = scene;
    const { x, y } = corner(of);
    Object.assign(cell.style, { left: `${x}px`, top: `${y}px`, width: `${box}px` });
    const shown = imageOf(scene, of);
    image.show(fixed.images[shown]!);
    cell.classList.toggle('unseen', fixed.isUnseen[of]);
    cell.classList.toggle('chosen', reader.of === of);
    cell.classList.toggle('wrong', snapshot.named[shown] !== of);
    share.style.inlineSize = `${(100 * rightOf(scene, of)) / copies}%`;
  };
}

/** The names of garments, colours and patterns; narrow, the images must do for garments and patterns. */
function names(root: HTMLElement) {
  const texts = attributes.map(() => add(root, 'span', 'label'));
  const kinds = Array.from({ length: columns }, () => add(root, 'span', 'label kind'));
  const put = (element: HTMLElement, text: string, [x, y, width]: readonly number[]) => {
    write(element, text);
    Object.assign(element.style, { left: `${x}px`, top: `${y}px`, width: `${width}px` });
  };
  return (
    { lang }: Scene,
    { left, top, across, down, box, scale }: ReturnType<typeof placing>,
    isNarrow: boolean,
  ): void => {
    const [garment, colour, pattern] = groups;
    texts.forEach((element, attribute) => {
      const text = attributes[attribute]![lang];
      const isGarment = attribute < colour!.from;
      element.hidden = attribute >= pattern!.from || (isGarment && isNarrow);
      element.classList.toggle('row', isGarment);
      if (isGarment) {
        const middle = top + (attribute - garment!.from) * down + box / 2;
        put(element, text, [0, middle - scale * halfLine, left - 6]);
      } else {
        const wide = across * counts.patterns;
        put(element, text, [left + (attribute - colour!.from) * wide, 0, wide]);
      }
    });
    kinds.forEach((element, column) => {
      element.hidden = isNarrow;
      const attribute = pattern!.from + (column % counts.patterns);
      put(element, attributes[attribute]![lang], [left + column * across, scale * line, across]);
    });
  };
}
