import { add, write } from '../../../charts/dom.ts';
import type { About, Look, Mark } from '../../../charts/mark.ts';
import { textScale } from '../../../charts/text-scale.ts';
import { attributes, wordsOf } from '../../../datasets/wardrobe/words.ts';
import { truthOf } from '../shared/arrangement.ts';
import { colourImage } from './colour-image.ts';
import {
  imageOf,
  isDescribed,
  isEdited,
  isGroupEnd,
  nameOf,
  probabilityOf,
  scoreOf,
  shownClasses,
  type Scene,
} from './scene.ts';
import { say } from './words.ts';

/** Heights in CSS pixels at the usual size of text: images and names above the cells, scores below, half a line. */
const [images, names, scores, halfLine] = [32, 60, 40, 9];
/** Shares of the width: the attributes' names, and their bars. */
const [nameShare, barShare] = [0.2, 0.21];

const layOf = (
  { size: { width, height }, isNarrow }: Pick<Look, 'size' | 'isNarrow'>,
  large: number,
) => {
  const scale = isNarrow ? 1 : large; // narrow, the style sheet keeps words small, but not images
  const [above, below] = [large * images + scale * names, scale * scores];
  const left = (nameShare + barShare) * width;
  const across = (width - left) / shownClasses;
  const down = (height - above - below) / attributes.length;
  return { width, left, across, down, above, below, scale };
};
type Lay = ReturnType<typeof layOf>;

/**
 * The image's attributes as bars beside the descriptions of the classes with the highest scores. A cell can be chosen
 * and entered: then its class is described by this attribute.
 */
export function tableMark(describe: (of: number, attribute: number) => void): Mark<Scene> {
  return ({ element }) => {
    const rows = attributes.map((_, attribute) => newRow(element, attribute));
    const columns = Array.from({ length: shownClasses }, (_, column) => newColumn(element, column));
    const large = textScale();
    const foot = add(element, 'span', 'label score-name');
    let centres: { x: number; y: number }[] = [];
    return {
      draw: (scene, { selected, ...room }) => {
        const lay = layOf(room, large);
        for (const row of rows) row(scene, lay, selected);
        for (const column of columns) column(scene, lay);
        write(foot, say(scene.lang, 'score'));
        foot.style.top = `${lay.above + attributes.length * lay.down + 6}px`;
        centres = attributes.flatMap((_, attribute) =>
          columns.map((_, column) => ({
            x: lay.left + (column + 0.5) * lay.across,
            y: lay.above + (attribute + 0.5) * lay.down,
          })),
        );
      },
      places: () => centres,
      about: (index, scene) => aboutCell(cellAt(index, scene), scene),
      enter: (index, scene) => {
        const { of, attribute } = cellAt(index, scene);
        if (!isDescribed(scene, of, attribute)) describe(of, attribute);
      },
    };
  };
}

interface Cell {
  of: number;
  attribute: number;
}
const cellAt = (index: number, { candidates }: Scene): Cell => ({
  of: candidates[index % shownClasses]!,
  attribute: Math.floor(index / shownClasses),
});

function aboutCell({ of, attribute }: Cell, scene: Scene): About {
  const { lang } = scene;
  const name = nameOf(of, lang);
  const has = isDescribed(scene, of, attribute);
  return {
    title: say(lang, 'cell', { name, attribute: attributes[attribute]![lang] }),
    lines: [
      say(lang, has ? 'has' : 'lacks'),
      say(lang, 'p', { p: probabilityOf(scene, attribute).toFixed(2) }),
      ...(has ? [] : [say(lang, 'press')]),
    ],
  };
}

/** An attribute: its name, its bar, and a cell for each class that is shown. */
function newRow(root: HTMLElement, attribute: number) {
  const name = add(root, 'span', 'label attribute');
  const bar = add(root, 'div', 'bar');
  const filled = add(bar, 'div');
  const p = add(bar, 'span');
  const cells = Array.from({ length: shownClasses }, () => add(root, 'div', 'square'));
  return (scene: Scene, lay: Lay, selected: number | undefined): void => {
    const { width, left, across, down, above, scale } = lay;
    const top = above + attribute * down;
    const share = probabilityOf(scene, attribute);
    write(name, attributes[attribute]![scene.lang]);
    name.style.top = `${top + down / 2 - scale * halfLine}px`;
    put(bar, { x: nameShare * width, y: top + 3, width: barShare * width - 8, height: down - 6 });
    filled.style.inlineSize = `${100 * share}%`;
    write(p, share.toFixed(2));
    cells.forEach((cell, column) => {
      const of = scene.candidates[column]!;
      const has = isDescribed(scene, of, attribute);
      put(cell, { x: left + column * across, y: top, width: across, height: down });
      cell.classList.toggle('has', has);
      cell.classList.toggle('end', isGroupEnd(attribute));
      cell.classList.toggle('chosen', selected === attribute * shownClasses + column);
      cell.style.setProperty('--against', against(has ? share : 1 - share));
    });
  };
}

/** How strongly a cell is tinted, 0 … 1: fully where it takes six off the score. */
const against = (agreement: number): string =>
  Math.min(1, -Math.log(Math.max(agreement, 1e-6)) / 6).toFixed(2);

/** A class: its image and name above, its score below. */
function newColumn(root: HTMLElement, column: number) {
  const head = add(root, 'div', 'head');
  const image = colourImage(head);
  const name = add(head, 'span', 'class-name');
  const score = add(root, 'div', 'score');
  return (scene: Scene, { left, across, down, above, below }: Lay): void => {
    const { candidates, fixed, image: looked, snapshot, lang } = scene;
    const of = candidates[column]!;
    put(head, { x: left + column * across, y: 0, width: across, height: above });
    head.classList.toggle('unseen', fixed.isUnseen[of]);
    head.classList.toggle('best', column === 0);
    image.show(fixed.images[imageOf(scene, of)]!);
    write(name, wordsOf(of, lang).join('\n'));
    const y = above + down * attributes.length + 4;
    put(score, { x: left + column * across, y, width: across, height: below - 4 });
    const marks = [...(of === truthOf(looked) ? ['✓'] : []), ...(isEdited(scene, of) ? ['✎'] : [])];
    write(score, [scoreOf(snapshot, looked, of).toFixed(1).replace('-', '−'), ...marks].join(' '));
    score.classList.toggle('best', column === 0);
  };
}

const put = (
  { style }: HTMLElement,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
) =>
  Object.assign(style, {
    left: `${x}px`,
    top: `${y}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
