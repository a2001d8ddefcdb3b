import { add, write } from '../../../charts/dom.ts';
import { heatCanvas } from '../../../charts/heat.ts';
import type { About, Mark } from '../../../charts/mark.ts';
import { withSign } from '../../../charts/numbers.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { Place } from '../../../layout/nearest.ts';
import { explainers, type Explainer } from '../shared/explainers.ts';
import { change, percent } from './captions.ts';
import { boxesOf, letters, onTag, seenOf, type Letter, type Scene } from './scene.ts';
import { say } from './words.ts';

/** All maps of one image: a column for each explainer, the two networks below each other. */
export const strip =
  (lang: Lang, choose: (explainer: Explainer) => void): Mark<Scene> =>
  ({ element }) => {
    element.classList.add('strip');
    const columns = explainers.map((explainer) => column(element, explainer, lang));
    const cells = columns.flatMap(({ cells }) => cells);
    return {
      draw: (scene, { selected }) => {
        for (const { root, name, explainer } of columns) {
          root.classList.toggle('chosen', explainer === scene.explainer);
          write(name, say(lang, explainer));
        }
        const sizes = cells.map(({ map }) => map.clientWidth);
        cells.forEach((cell, i) => {
          cell.map.classList.toggle('selected', i === selected);
          cell.draw(scene, Math.round(sizes[i]! * window.devicePixelRatio));
        });
      },
      places: () => cells.map(({ map }) => middleOf(map, element)),
      hit: (at) => cells.findIndex(({ map }) => contains(map, element, at)),
      about: (i, scene) => about(cells[i]!, scene),
      enter: (i) => choose(cells[i]!.explainer),
    };
  };

function column(element: HTMLElement, explainer: Explainer, lang: Lang) {
  const root = add(element, 'div', 'explainer');
  const name = add(root, 'b');
  return { root, name, explainer, cells: letters.map((letter) => newCell(root, explainer, { letter, lang })) }; // prettier-ignore
}

type Cell = ReturnType<typeof newCell>;

function newCell(
  root: HTMLElement,
  explainer: Explainer,
  { letter, lang }: { letter: Letter; lang: Lang },
) {
  const box = add(root, 'div', 'cell');
  const map = add(box, 'div');
  const paint = heatCanvas(map);
  const label = add(box, 'span');
  return {
    map,
    letter,
    explainer,
    draw: (scene: Scene, side: number): void => {
      const values = seenOf(letter, scene).maps[explainer];
      const heat = values && { values, columns: Math.sqrt(values.length), full: fullOf(values) };
      paint({ ...(heat && { heat }), boxes: boxesOf(scene), pixels: scene.fixed.side }, side);
      const share = onTag(letter, explainer, scene);
      write(
        label,
        share === undefined
          ? say(lang, 'waits', { letter })
          : say(lang, 'share', { letter, percent: percent(share) }),
      );
    },
  };
}

/** Where colours are fullest: what all but half a per cent of the values stay below, so that a few do not pale the rest. */
function fullOf(values: Float32Array): number {
  const sorted = values.map(Math.abs).sort();
  return sorted[Math.floor(0.995 * sorted.length)]! || sorted.at(-1)!;
}

function about({ letter, explainer }: Cell, scene: Scene): About {
  const { lang, snapshot } = scene;
  const share = onTag(letter, explainer, scene);
  const map = seenOf(letter, scene).score?.maps[explainer];
  const title = say(lang, 'aboutMap', { letter, name: say(lang, explainer) });
  if (share === undefined) return { title, lines: [say(lang, 'aboutWaits')] };
  const here = say(lang, 'aboutHere', { percent: percent(share) });
  if (!map) return { title, lines: [here] };
  const all = say(lang, 'aboutAll', {
    n: snapshot.scored,
    tag: percent(map.onTag),
    box: percent(map.inBox),
    fall: withSign(change(letter, explainer, scene)!, 1),
  });
  return { title, lines: [here, all] };
}

/** A cell's rectangle in the coordinates of the strip. */
function rectangleOf(map: HTMLElement, around: HTMLElement) {
  const [inner, outer] = [map.getBoundingClientRect(), around.getBoundingClientRect()];
  return { x: inner.left - outer.left, y: inner.top - outer.top, side: inner.width };
}

function middleOf(map: HTMLElement, around: HTMLElement): Place {
  const { x, y, side } = rectangleOf(map, around);
  return { x: x + side / 2, y: y + side / 2 };
}

function contains(map: HTMLElement, around: HTMLElement, at: Place): boolean {
  const { x, y, side } = rectangleOf(map, around);
  return at.x >= x && at.x < x + side && at.y >= y && at.y < y + side;
}
