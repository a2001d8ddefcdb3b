import { freePlace, type Bounds, type Obstacle } from '../../../layout/free-place.ts';
import type { Place } from '../../../layout/nearest.ts';
import { picture } from '../../../charts/picture.ts';
import type { Spot } from '../../../charts/sphere.ts';
import { visibility, type Group } from './triplet-marks.ts';

export interface Thumb {
  pixels: Uint8ClampedArray;
  colour: string;
  /** Under the picture, line by line. */
  text: readonly string[];
  spot: Spot;
}

const side = 36;
const box = { width: 66, height: 62, reach: 60 };

/** The three pictures of a triplet beside their points, each on a leader line drawn into `leaders`. */
export function thumbs(root: HTMLElement, leaders: Group) {
  const parts = Array.from({ length: 3 }, () => {
    const figure = root.appendChild(document.createElement('figure'));
    figure.className = 'thumb';
    figure.setAttribute('aria-hidden', 'true');
    const shown = picture(8);
    const caption = document.createElement('figcaption');
    figure.append(shown.element, caption);
    return { figure, shown, caption, way: undefined as number | undefined };
  });
  return (
    all: readonly Thumb[],
    bounds: Bounds,
    ink: string,
    others: readonly Obstacle[],
  ): void => {
    const avoid = [...others, ...ownObstacles(all)];
    parts.forEach(({ figure }, i) => (figure.hidden = i >= all.length));
    const lines = all.map(({ pixels, colour, text, spot }, i) => {
      const part = parts[i]!;
      const at = freePlace({ at: spot, ...box, before: part.way }, bounds, avoid);
      part.way = at.way;
      avoid.push(...covered(at));
      part.shown.show(pixels, ink);
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

/** A picture that has its place, as an obstacle for the next. */
const covered = ({ x, y }: Place): Obstacle[] =>
  [-1, 0, 1].flatMap((i) =>
    [-1, 0, 1].map((j) => ({
      x: x + (i * box.width) / 2,
      y: y + (j * box.height) / 2,
      weight: 40,
    })),
  );

/** From the point to the middle of the picture, which covers the rest of the line. */
const leader = (from: Place, { x, y }: Place) =>
  `M${from.x} ${from.y}L${x} ${y - (box.height - side) / 2}`;
