import { svgLayer } from '../../../charts/layers.ts';
import type { Mark } from '../../../charts/mark.ts';
import type { Place } from '../../../layout/nearest.ts';
import { planeScale, type PlaneScale } from '../../../layout/plane-scale.ts';
import { movable, reach, type Point } from './hand.ts';
import { twoDigits, type Scene } from './scene.ts';
import { drawArrows, drawCorners, drawZones } from './triplet-parts.ts';
import { say } from './words.ts';

const window = { x: 0, y: 0, halfWidth: reach.x, halfHeight: reach.y };
const edges = { top: 2, right: 2, bottom: 2, left: 2 };

/** The anchor, the positive and the negative, with the zones in which a negative is hard, semi-hard and easy. */
export const tripletPlane: Mark<Scene> = ({ element }) => {
  const layer = svgLayer(element);
  const parts = [
    drawZones(layer.element('zones')),
    drawArrows(layer.element('arrows')),
    drawCorners(layer.element('corners')),
  ];
  let now: { scene: Scene; scale: PlaneScale } | undefined;
  return {
    draw: (scene, { size }) => {
      layer.resize(size);
      now = { scene, scale: planeScale(window, size, edges) };
      for (const draw of parts) draw(scene, now.scale);
    },
    places: () => (now ? movable.map((what) => placeOf(now!.scene.hand[what], now!.scale)) : []),
    about: (index, { lang, standing }) => ({
      spoken: say(lang, 'handle', {
        what: say(lang, movable[index]!),
        kind: standing.kind,
        loss: twoDigits(standing.loss),
      }),
    }),
    move: (index, at, { hand }) => {
      if (now) hand[movable[index]!] = pointAt(at, now.scale);
    },
  };
};

const placeOf = ({ x, y }: Point, scale: PlaneScale): Place => ({ x: scale.x(x), y: scale.y(y) });

/** The point of the plane at a place of the drawing, kept within the plane. */
function pointAt({ x, y }: Place, scale: PlaneScale): Point {
  const within = (value: number, most: number) => Math.max(-most, Math.min(most, value));
  return {
    x: within((x - scale.x(0)) / scale.unit, 0.96 * reach.x),
    y: within((scale.y(0) - y) / scale.unit, 0.92 * reach.y),
  };
}
