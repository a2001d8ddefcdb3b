import { resolvedColours } from '../../../charts/colours.ts';
import { greyImage } from '../../../charts/grey-image.ts';
import { visibility, type Laid, type Over } from '../../../charts/points.ts';
import { classCentres } from '../../../layout/class-centres.ts';
import { freePlace, type Bounds, type Obstacle } from '../../../layout/free-place.ts';
import type { Place } from '../../../layout/nearest.ts';
import type { Size } from '../../../layout/plane-scale.ts';
import type { Spot } from '../../../layout/projection.ts';
import { heldOutGroup, imageOf, kindNow, spotsOf, type Scene } from './scene.ts';
import { say } from './words.ts';

interface Thumb {
  pixels: Uint8ClampedArray;
  colour: string;
  /** Under the image, line by line. */
  text: readonly string[];
  spot: Spot;
}

const side = 36;
const box = { width: 66, height: 62, reach: 60 };

/** The images of the first triplet beside their points, each on a leader line. */
export const thumbs: Over<Scene> = (newGroup, { element }) => {
  const leaders = newGroup('leaders');
  const ink = resolvedColours(element, ['var(--ink)']);
  const parts = Array.from({ length: 3 }, () => newPart(element));
  return (scene, laid): void => {
    const all = thumbsOf(scene, laid);
    const bounds = boundsIn(laid.size);
    const avoid = [...inTheWay(scene, laid), ...ownObstacles(all)];
    parts.forEach(({ figure }, i) => (figure.hidden = i >= all.length));
    const lines = all.map(({ pixels, colour, text, spot }, i) => {
      const part = parts[i]!;
      const at = freePlace({ at: spot, ...box, before: part.way }, bounds, avoid);
      part.way = at.way;
      avoid.push(...covered(at));
      part.shown.show(pixels, ink()[0]!);
      part.shown.element.style.outlineColor = colour;
      part.caption.textContent = text.join('\n');
      part.figure.style.transform = `translate(${at.x}px, ${at.y}px) translate(-50%, -50%)`;
      return { colour, spot, at };
    });
    leaders
      .selectAll('path')
      .data(lines)
      .join('path')
      .attr('d', ({ spot, at }) => leader(spot, at))
      .attr('opacity', ({ spot }) => visibility(spot))
      .style('stroke', ({ colour }) => colour);
  };
};

function newPart(root: HTMLElement) {
  const figure = root.appendChild(document.createElement('figure'));
  figure.className = 'thumb';
  figure.setAttribute('aria-hidden', 'true');
  const shown = greyImage(8);
  const caption = document.createElement('figcaption');
  figure.append(shown.element, caption);
  return { figure, shown, caption, way: undefined as number | undefined };
}

function thumbsOf(scene: Scene, laid: Laid): Thumb[] {
  const { snapshot, batchDigits, lang } = scene;
  const [main] = snapshot.examples;
  if (!main) return [];
  const spots = spotsOf(main, laid);
  return (['anchor', 'positive', 'negative'] as const).map((part, i) => ({
    ...imageOf(snapshot.batch.rows[main[part]]!, scene),
    text: [
      say(lang, part, { digit: batchDigits[main[part]]! }),
      ...(part === 'negative' ? [kindNow(main, lang)] : []),
    ],
    spot: spots[i]!,
  }));
}

/** Below the key. */
const boundsIn = ({ width, height }: Size): Bounds => ({
  left: 4,
  top: width < 480 ? 54 : 36,
  right: width - 4,
  bottom: height - 4,
});

/** What the images should leave visible: points, names, and the other triplets. */
function inTheWay({ snapshot, heldOutDigits, fixed }: Scene, laid: Laid): Obstacle[] {
  const centres = classCentres(snapshot.heldOut, heldOutDigits, {
    d: fixed.dimensions,
    classes: 10,
  });
  const others = snapshot.examples.slice(1).flatMap((example) => spotsOf(example, laid));
  return [
    ...laid.spots[heldOutGroup]!,
    ...laid.projection.spots(centres).map((name) => ({ ...name, weight: 10 })),
    ...others.map((spot) => ({ ...spot, weight: 6 })),
  ];
}

/** The triplet itself: its points and what lies between them. */
function ownObstacles(all: readonly Thumb[]): Obstacle[] {
  const [anchor, ...others] = all.map(({ spot }) => spot);
  const between = others.flatMap((other) =>
    [0.2, 0.4, 0.6, 0.8].map((t) => ({
      x: anchor!.x + t * (other.x - anchor!.x),
      y: anchor!.y + t * (other.y - anchor!.y),
      weight: 12,
    })),
  );
  return [...all.map(({ spot: { x, y } }) => ({ x, y, weight: 30 })), ...between];
}

/** An image that has its place, as an obstacle for the next. */
const covered = ({ x, y }: Place): Obstacle[] =>
  [-1, 0, 1].flatMap((i) =>
    [-1, 0, 1].map((j) => ({
      x: x + (i * box.width) / 2,
      y: y + (j * box.height) / 2,
      weight: 40,
    })),
  );

/** From the point to the middle of the image, which covers the rest of the line. */
const leader = (from: Place, { x, y }: Place) =>
  `M${from.x} ${from.y}L${x} ${y - (box.height - side) / 2}`;
