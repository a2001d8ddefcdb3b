import { line } from 'd3';
import { svgLayer } from '../../../charts/layers.ts';
import type { Mark } from '../../../charts/mark.ts';
import { signed } from '../../../charts/numbers.ts';
import { addSvg, set, several } from '../../../charts/svg.ts';
import type { Row } from '../../../figure/figure.ts';
import type { PanelSpec } from '../../../figure/panel.ts';
import type { Lang } from '../../../i18n/text.ts';
import { planeScale, type PlaneScale } from '../../../layout/plane-scale.ts';
import { flat } from '../shared/family.ts';
import { pathNames, type PathName } from '../shared/names.ts';
import { brief, handTone, innerOf, toneOf, type Scene } from './scene.ts';
import { say } from './words.ts';

const window = { x: 0.7, y: 0, halfWidth: 1.6, halfHeight: 1.75 };
const edges = { top: 2, right: 2, bottom: 2, left: 2 };
/** Losses at whose heights the bowl's contours are drawn. */
const levels = [0.003, 0.012, 0.05, 0.11, 0.2, 0.31, 0.45, 0.61];

/** The same bowl for each schedule, from the same start. */
export const bowlsRow = (lang: Lang): Row<Scene> => ({
  name: 'bowls',
  title: ({ values: { steep } }) => say(lang, 'bowls', { flat, steep }),
  parts: pathNames.map((arm) => bowlPanel(arm, lang)),
});

/** The path of one schedule over a bowl of two weights. */
const bowlPanel = (arm: PathName, lang: Lang): PanelSpec<Scene> => ({
  name: `bowl ${arm}`,
  title: (scene) => nameOf(arm, scene),
  value: (scene) => say(lang, 'bowlValue', { loss: brief(lossOf(arm, scene)) }),
  tone: (scene) => (isHand(arm, scene) ? handTone : toneOf(arm)),
  alt: (scene) => summary(arm, scene),
  mark: bowl(arm),
  note: (scene) => say(lang, 'left', leftOf(arm, scene)),
});

const isHand = (arm: PathName, { snapshot }: Scene) => arm === 'learned' && !!snapshot.hand;
const nameOf = (arm: PathName, scene: Scene) => say(scene.lang, isHand(arm, scene) ? 'hand' : arm);
const lossOf = (arm: PathName, scene: Scene) => scene.snapshot.bowls[arm].losses[innerOf(scene)]!;

/** What is left along either axis at the inner step shown. */
function leftOf(arm: PathName, scene: Scene) {
  const { at } = scene.snapshot.bowls[arm];
  const [x = NaN, y = NaN] = at.subarray(2 * innerOf(scene));
  return { x: signed(x), y: signed(y) };
}

const summary = (arm: PathName, scene: Scene): string =>
  say(scene.lang, 'bowl', {
    arm: nameOf(arm, scene),
    flat,
    steep: scene.values.steep,
    step: innerOf(scene),
    loss: brief(lossOf(arm, scene)),
    ...leftOf(arm, scene),
  });

const bowl =
  (arm: PathName): Mark<Scene> =>
  ({ element }) => {
    const layer = svgLayer(element);
    const rings = several(layer.element('contours'), 'ellipse');
    const path = layer.element('way');
    const [rest, way] = [addSvg(path, 'path', 'rest'), addSvg(path, 'path', 'walked')];
    const dots = several(path, 'circle');
    return {
      draw: (scene, { size }) => {
        layer.resize(size);
        const scale = planeScale(window, size, edges);
        contours(rings(levels.length), scene.values.steep, scale);
        const places = placesOf(scene.snapshot.bowls[arm].at, scale);
        const now = innerOf(scene);
        set(rest, 'd', line()(places.slice(now)) ?? undefined);
        set(way, 'd', line()(places.slice(0, now + 1)) ?? undefined);
        dots(now + 1).forEach((dot, i) => {
          set(dot, 'class', i === now ? 'now' : 'past');
          set(dot, 'r', i === now ? 5 : 3);
          set(dot, 'cx', places[i]![0].toFixed(1));
          set(dot, 'cy', places[i]![1].toFixed(1));
        });
      },
    };
  };

/** Where a level of ½(λ x² + μ y²) meets the axes. */
function contours(all: readonly SVGEllipseElement[], steep: number, { x, y, unit }: PlaneScale) {
  all.forEach((ellipse, i) => {
    const reach = (curvature: number) => (unit * Math.sqrt((2 * levels[i]!) / curvature)).toFixed(1); // prettier-ignore
    set(ellipse, 'cx', x(0));
    set(ellipse, 'cy', y(0));
    set(ellipse, 'rx', reach(flat));
    set(ellipse, 'ry', reach(steep));
  });
}

/** Far beyond the figure a path is cut off, so that no coordinate is too large to draw. */
const far = 1e4;
const placesOf = (at: Float32Array, { x, y }: PlaneScale): [number, number][] =>
  Array.from({ length: at.length / 2 }, (_, i) => [
    Math.max(-far, Math.min(far, x(at[2 * i]!))),
    Math.max(-far, Math.min(far, y(at[2 * i + 1]!))),
  ]);
