import { curves, type Curve } from '../../../charts/curves.ts';
import { heat } from '../../../charts/heat.ts';
import { heatScale } from '../../../charts/heat-scale.ts';
import type { Mark } from '../../../charts/mark.ts';
import { signed } from '../../../charts/numbers.ts';
import type { Lang } from '../../../i18n/text.ts';
import { sceneWithBoxes } from '../../../models/scene-classifier/shown.ts';
import demo from '../demo.ts';
import { mapNames, type MapName } from '../shared/map-names.ts';
import { hereText, short } from './captions.ts';
import { mapName, type Row, type Scene } from './scene.ts';
import { say } from './words.ts';

/** Numbers of random layers: none to all. */
const counts = Array.from({ length: demo.params.layers.max + 1 }, (_, layers) => layers);

const shown = ({ snapshot, fixed }: Scene) => sceneWithBoxes(fixed, snapshot.scene, snapshot.kind);
export const image = heat(shown);

/** Where colours are fullest: what all but half a per cent of the values stay below, so that a few do not pale the rest. */
function fullOf(values: Float32Array): number {
  const sorted = values.map(Math.abs).sort();
  return sorted[Math.floor(0.995 * sorted.length)]! || sorted.at(-1)!;
}

/** One network's map of the scene, without the scene under it. */
export const map = (name: MapName, row: Row): Mark<Scene> =>
  heat((scene) => {
    const { snapshot, fixed, pointed } = scene;
    const values = snapshot[row].maps[name];
    return {
      heat: { values, columns: fixed.side, full: fullOf(values) },
      boxes: shown(scene).boxes,
      pixels: fixed.side,
      pointed,
    };
  }, hereText);

export const scale = (name: MapName, row: Row): Mark<Scene> =>
  heatScale(({ snapshot }) => {
    const full = short(fullOf(snapshot[row].maps[name]));
    // Both ends of a signed scale, written out, would be wider than it is.
    return name === 'heat'
      ? { signed: false, labels: ['0', '', full] }
      : { signed: true, labels: ['', '0', full] };
  });

/** How like the map as trained each map stays, by the number of random layers. */
export const cascade = (lang: Lang): Mark<Scene> =>
  curves({
    x: {
      domain: [0, demo.params.layers.max],
      ticks: counts,
      grid: false,
      gap: 16,
      title: say(lang, 'axis'),
    },
    y: { domain: [-0.25, 1], ticks: [0, 0.5, 1], zero: true, gap: 10 },
    edges: { left: 30, right: 10, top: 10, bottom: 38 },
    curves: (scene) => mapNames.map((name) => curveOf(name, scene)),
    names: 'free',
    dots: 'each',
    select: {
      by: 'dot',
      about: (i, _, { name = '', points }) => {
        const [count, r] = points[i]!;
        return { title: say(lang, 'mark', { map: name, count, r: signed(r) }) };
      },
    },
    cursor: ({ snapshot }) => snapshot.layers,
  });

const curveOf = (name: MapName, scene: Scene): Curve => ({
  name: name === 'product' ? say(scene.lang, 'productShort') : mapName(name, scene),
  colour: `var(--tone-${demo.arms[name].tone})`,
  points: scene.snapshot.alike.flatMap(({ mean }, count) =>
    mean[name] === undefined ? [] : [[count, mean[name]] as const],
  ),
});
