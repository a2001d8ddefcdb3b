import { resolvedColours } from '../../../charts/colours.ts';
import { greyImage } from '../../../charts/grey-image.ts';
import type { Laid, Over } from '../../../charts/points.ts';
import { freePlace, type Obstacle } from '../../../layout/free-place.ts';
import { prototypeGroup, type Scene } from './scene.ts';

const side = 28;

/** The first example of each class as an image beside its prototype, where it covers least. */
export const thumbs: Over<Scene> = (_, { element }) => {
  const ink = resolvedColours(element, ['var(--ink)']);
  const parts: Part[] = [];
  return ({ snapshot, n }, laid) => {
    const { support } = snapshot.episode;
    const { width, height } = laid.size;
    const box =
      width < 280 ? { width: 20, height: 20, reach: 21 } : { width: 28, height: 28, reach: 28 };
    const bounds = { left: 2, top: 2, right: width - 2, bottom: height - 2 };
    const avoid = inTheWay(laid);
    while (parts.length < n) parts.push(newPart(element, parts.length));
    parts.forEach((part, j) => {
      const { image } = part;
      image.element.hidden = j >= n;
      if (j >= n) return;
      const at = freePlace(
        { at: laid.spots[prototypeGroup]![j]!, ...box, before: part.way },
        bounds,
        avoid,
      );
      part.way = at.way;
      avoid.push({ ...at, weight: 40 });
      image.show(support[(j * support.length) / n]!, ink()[0]!);
      image.element.style.inlineSize = image.element.style.blockSize = `${box.width}px`;
      image.element.style.transform = `translate(${at.x}px, ${at.y}px) translate(-50%, -50%)`;
    });
  };
};

interface Part {
  image: ReturnType<typeof greyImage>;
  /** Where it stood last, so that it moves only to a clearly better place. */
  way: number | undefined;
}

function newPart(root: HTMLElement, of: number): Part {
  const image = greyImage(side);
  image.element.classList.add('thumb');
  image.element.style.outlineColor = `var(--class-${of})`;
  root.append(image.element);
  return { image, way: undefined };
}

/** Queries and examples should stay visible, and prototypes most of all. */
const inTheWay = ({ spots }: Laid): Obstacle[] =>
  spots.flatMap((group, i) =>
    group.map(({ x, y }) => ({ x, y, weight: i === prototypeGroup ? 20 : 3 })),
  );
