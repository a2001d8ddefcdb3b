import { canvasLayer } from '../../../charts/canvas.ts';
import { svgLayer, type Group } from '../../../charts/layers.ts';
import type { Mark } from '../../../charts/mark.ts';
import { paintsOf, type Paints } from '../../../charts/paints.ts';
import { aligned } from '../../../layout/align.ts';
import type { Place } from '../../../layout/nearest.ts';
import type { Size } from '../../../layout/plane-scale.ts';
import { separate } from '../../../layout/separate.ts';
import type { ArmName } from '../worker/study.ts';
import { spokenOf } from './row.ts';
import { strengthOf, type Scene } from './scene.ts';

/** Directions lie on the unit circle around their origin; centred, hardly any lies further out than this. */
const half = 1.2;
/** More names than this would cover the points. */
const fewNames = 3;

/**
 * The nodes' directions in the last hidden layer of one network. Hundreds of points that all move with every step: a
 * canvas, painted only for a new snapshot, size or theme; the selected node and the names lie over it.
 */
export const plane =
  (arm: ArmName): Mark<Scene> =>
  ({ element }) => {
    const canvas = canvasLayer(element);
    const paints = paintsOf(element);
    const layer = svgLayer(element);
    const drawOver = over(layer.group('ring'), layer.group('names'));
    let places: Place[] = [];
    let before: Float32Array | undefined;
    let painted: readonly unknown[] = [];
    return {
      draw: (scene, { size }) => {
        const { snapshot } = scene;
        const inks = paints();
        const now = [snapshot, size.width, size.height, inks, window.devicePixelRatio];
        if (now.some((one, i) => one !== painted[i])) {
          painted = now;
          before = aligned(snapshot.arms[arm].plane, before);
          places = placed(before, size);
          canvas(size, (context) => paintPoints(context, { scene, arm, places, inks }));
        }
        layer.resize(size);
        drawOver(scene, places);
      },
      places: () => places,
      about: (node, scene) => ({ spoken: spokenOf(node, scene) }),
    };
  };

/** A ring around the selected node, and names. */
const over = (ring: Group, names: Group) => (scene: Scene, places: readonly Place[]) => {
  ring
    .selectAll('circle')
    .data(scene.selected === undefined ? [] : [places[scene.selected]!])
    .join('circle')
    .attr('r', 8.5)
    .attr('cx', ({ x }) => x)
    .attr('cy', ({ y }) => y);
  names
    .selectAll('text')
    .data(namesOf(scene, places))
    .join('text')
    .attr('class', 'halo strong')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .text(({ name }) => name);
};

function placed(points: Float32Array, { width, height }: Size): Place[] {
  const unit = Math.min(width, height) / (2 * half);
  return Array.from({ length: points.length / 2 }, (_, i) => ({
    x: width / 2 + points[2 * i]! * unit,
    y: height / 2 - points[2 * i + 1]! * unit,
  }));
}

interface Painting {
  scene: Scene;
  arm: ArmName;
  places: readonly Place[];
  inks: Paints;
}

/** Inside the predicted class, pale where the network is unsure; the rim is the true class. */
function paintPoints(
  context: CanvasRenderingContext2D,
  { scene, arm, places, inks }: Painting,
): void {
  const colour = (k: number) => inks.classes[k] ?? inks.edge;
  context.lineWidth = 1.5;
  scene.predictions[arm].forEach((said, node) => {
    const { x, y } = places[node]!;
    context.beginPath();
    context.arc(x, y, said.isGiven ? 6.5 : 4, 0, 2 * Math.PI);
    context.fillStyle = inks.ground;
    context.fill();
    context.globalAlpha = strengthOf(scene, said);
    context.fillStyle = colour(said.class);
    context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = colour(scene.fixed.truth[node]!);
    context.stroke();
  });
}

/** The selected node's name, or those of the few labelled nodes; kept apart. */
function namesOf({ fixed, snapshot, lang, selected }: Scene, places: readonly Place[]) {
  const { labels } = snapshot.edits;
  const given = [...labels.keys()].filter((node) => labels[node]! >= 0);
  const nodes = selected !== undefined ? [selected] : given.length <= fewNames ? given : [];
  const spots = separate(
    nodes.map((node) => ({ x: places[node]!.x, y: places[node]!.y - 14 })),
    15,
  );
  return nodes.map((node, i) => ({ ...spots[i]!, name: fixed.names[node]![lang] }));
}
