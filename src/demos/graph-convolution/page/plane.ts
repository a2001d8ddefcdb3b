import type { Dot } from '../../../charts/dots.ts';
import type { Mark } from '../../../charts/mark.ts';
import { scatter } from '../../../charts/scatter.ts';
import { aligned } from '../../../layout/align.ts';
import type { Place } from '../../../layout/nearest.ts';
import type { Size } from '../../../layout/plane-scale.ts';
import { separate } from '../../../layout/separate.ts';
import type { ArmName } from '../worker/study.ts';
import { spokenOf } from './row.ts';
import { colourOf, strengthOf, type Scene } from './scene.ts';

/** Directions lie on the unit circle around their origin; centred, hardly any lies further out than this. */
const half = 1.2;
/** More names than this would cover the points. */
const fewNames = 3;

/** The nodes' directions in the last hidden layer of one network. */
export const plane =
  (arm: ArmName): Mark<Scene> =>
  (room) => {
    let points: Float32Array | undefined;
    return scatter<Scene>({
      of: ({ snapshot }) => snapshot,
      dots: (scene, { size }) => {
        points = aligned(scene.snapshot.arms[arm].plane, points);
        return dotsOf(scene, arm, points, size);
      },
      ringed: ({ shown }) => [shown],
      over: (group) => {
        const names = group('names');
        return (scene, _, places) =>
          names
            .selectAll('text')
            .data(namesOf(scene, places))
            .join('text')
            .attr('class', 'halo strong')
            .attr('x', ({ x }) => x)
            .attr('y', ({ y }) => y)
            .text(({ name }) => name);
      },
      about: (node, scene) => ({ spoken: spokenOf(node, scene) }),
    })(room);
  };

/** Inside the predicted class, pale where the network is unsure; the rim is the true class. `points`: `[n, 2]`. */
function dotsOf(scene: Scene, arm: ArmName, points: Float32Array, { width, height }: Size): Dot[] {
  const unit = Math.min(width, height) / (2 * half);
  return scene.predictions[arm].map((said, node) => ({
    x: width / 2 + points[2 * node]! * unit,
    y: height / 2 - points[2 * node + 1]! * unit,
    radius: said.isGiven ? 6.5 : 4,
    colour: colourOf(said.class),
    alpha: strengthOf(scene, said),
    rim: colourOf(scene.fixed.truth[node]!),
  }));
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
