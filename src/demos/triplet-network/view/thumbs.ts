import type { Size } from '../../../charts/canvas.ts';
import { freePlace, type Obstacle } from '../../../charts/free-place.ts';
import type { Place } from '../../../charts/nearest.ts';
import { picture } from '../../../charts/picture.ts';
import type { Spot } from './projection.ts';
import { visibility, type Group } from './triplet-marks.ts';

export interface Thumb {
  pixels: Uint8ClampedArray;
  colour: string;
  text: string;
  spot: Spot;
}

const side = 36;
const box = { width: 64, height: 56, reach: 58 };

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
  return (all: readonly Thumb[], size: Size, ink: string, dots: readonly Place[]): void => {
    const avoid = obstacles(all, dots);
    parts.forEach(({ figure }, i) => (figure.hidden = i >= all.length));
    const lines = all.map(({ pixels, colour, text, spot }, i) => {
      const part = parts[i]!;
      const at = freePlace({ at: spot, ...box, before: part.way }, size, avoid);
      part.way = at.way;
      avoid.push(...covered(at));
      part.shown.show(pixels, ink);
      part.shown.element.style.outlineColor = colour;
      part.caption.textContent = text;
      part.figure.style.opacity = String(visibility(spot));
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

/** What a picture should not cover: the other points, and above all the triplet itself. */
function obstacles(all: readonly Thumb[], dots: readonly Place[]): Obstacle[] {
  const [anchor, ...others] = all.map(({ spot }) => spot);
  const between = others.flatMap((other) =>
    [0.2, 0.4, 0.6, 0.8].map((t) => ({
      x: anchor!.x + t * (other.x - anchor!.x),
      y: anchor!.y + t * (other.y - anchor!.y),
      weight: 12,
    })),
  );
  return [...dots, ...all.map(({ spot: { x, y } }) => ({ x, y, weight: 30 })), ...between];
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
