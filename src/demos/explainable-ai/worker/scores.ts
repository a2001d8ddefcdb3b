import { side } from '../../../models/scene-classifier/classes.ts';
import { brightness } from '../../../models/scene-classifier/removal.ts';
import { meanFilling } from '../../../numerics/deletion.ts';
import { inside, pointsInto, type Box } from '../../../numerics/pointing.ts';
import { random as seeded } from '../../../numerics/random.ts';
import { deletionCurve } from '../algorithm.ts';
import {
  explainers,
  forEach,
  removers,
  shares,
  type Explainer,
  type Remover,
} from '../shared/explainers.ts';
import { onGrid, shareIn } from '../shared/grid.ts';
import { columns, tagBox } from '../shared/tag.ts';
import { logitsOf, type Asked } from './maps.ts';
import { joined, type Explained } from './test-scenes.ts';

/** How a heat map does on one scene, or on average over several. */
export interface MapScore {
  /** Share of its positive heat that lies on the tag, and in the bounding box of the object. */
  onTag: number;
  inBox: number;
  /** Whether its hottest cell lies in the box: 1 or 0. */
  hitsBox: number;
  /** The logit without the hottest cells, at each of the shares. */
  curve: number[];
}
export interface SceneScore {
  maps: Record<Remover, MapScore>;
  /** How far the logit falls when what was planted is taken away, and when the object is: the truth. */
  withoutTag: number;
  withoutObject: number;
}

/** Draws the random cells, alike in every run. */
const drawSeed = 172;

/** Judges all maps of a scene with the tag. */
export function scored(
  asked: Asked,
  { plain, tagged, box }: Explained,
  maps: Record<Explainer, Float32Array>,
): SceneScore {
  const filling = meanFilling(tagged, side);
  const random = seeded(drawSeed);
  const score = (images: Float32Array) => logitsOf(asked, images);
  const grids: Record<Remover, Float32Array> = {
    ...forEach(explainers, (name) => onGrid(maps[name])),
    random: new Float32Array(columns ** 2),
    bright: brightness(tagged, columns),
  };
  const judged = (map: Float32Array): MapScore => ({
    onTag: shareIn(map, tagBox),
    inBox: shareIn(map, box),
    hitsBox: Number(pointsInto(map, [box], side)),
    curve: Array.from(deletionCurve({ image: tagged, side, map, filling, score, shares, random })),
  });
  const [whole, untagged, emptied] = score(joined([tagged, plain, without(tagged, filling, box)]));
  return {
    maps: forEach(removers, (name) => judged(grids[name])),
    withoutTag: whole! - untagged!,
    withoutObject: whole! - emptied!,
  };
}

/** An image in which the filling stands in the box. */
function without(image: Float32Array, filling: Float32Array, box: Box): Float32Array {
  return image.map((value, i) =>
    inside({ x: i % side, y: Math.floor(i / side) }, box) ? filling[i]! : value,
  );
}

/** The mean over scenes; undefined before the first. */
export function meanScore(scores: readonly SceneScore[]): SceneScore | undefined {
  if (scores.length === 0) return undefined;
  const mean = (of: (score: SceneScore) => number) =>
    scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  const map = (name: Remover): MapScore => ({
    onTag: mean(({ maps }) => maps[name].onTag),
    inBox: mean(({ maps }) => maps[name].inBox),
    hitsBox: mean(({ maps }) => maps[name].hitsBox),
    curve: shares.map((_, i) => mean(({ maps }) => maps[name].curve[i]!)),
  });
  return {
    maps: forEach(removers, map),
    withoutTag: mean(({ withoutTag }) => withoutTag),
    withoutObject: mean(({ withoutObject }) => withoutObject),
  };
}
