import { greyLevels } from '../../../datasets/tools/grey.ts';
import type { Looked } from '../../../lab/contract/params.ts';
import { side } from '../../../models/scene-classifier/classes.ts';
import { meanFilling } from '../../../numerics/deletion.ts';
import { covered } from '../algorithm.ts';
import type demo from '../demo.ts';
import { forEach, networks, type Explainer, type NetworkName } from '../shared/explainers.ts';
import type { Accuracy, Exam } from './exam.ts';
import type { Completeness, Explanations } from './explanations.ts';
import { logitsOf, patch, quickMaps, type Asked } from './maps.ts';
import type { SceneScore } from './scores.ts';
import { joined, type Explained } from './test-scenes.ts';

/** One network, as the scene that is shown and all others show it. */
export interface Seen {
  /** The logit of the class for the image as it is shown, and without the reader's patch. */
  logit: number;
  whole: number;
  /** Heat maps of the image without the patch; those still to come are missing. */
  maps: Partial<Record<Explainer, Float32Array>>;
  accuracy: Accuracy;
  /** Mean over the scenes that have been explained, with the tag. */
  score: SceneScore | undefined;
  sums: Completeness | undefined;
}
export interface Looks {
  /** Which of the shown scenes, from 0, whether it carries the tag, and the cell that the reader's patch covers. */
  scene: number;
  tag: boolean;
  cell: number | undefined;
  /** Ink 0…255, row by row, as it is shown. */
  image: Uint8ClampedArray;
  seen: Record<NetworkName, Seen>;
  /** How many scenes both networks' scores are means of. */
  scored: number;
}

interface Known {
  asked: Record<NetworkName, Asked>;
  scenes: readonly Explained[];
  explanations: Explanations;
  exam: Exam;
  cell: number | undefined;
}

/** All that is drawn of one moment. */
export function looked(
  { scene: number, tag }: Looked<typeof demo.params>,
  { asked, scenes, explanations, exam, cell }: Known,
): Looks {
  const scene = number - 1;
  const image = tag ? scenes[scene]!.tagged : scenes[scene]!.plain;
  const filling = meanFilling(image, side);
  const shown = cell === undefined ? image : covered(image, { ...patch, filling, cell });
  const seen = forEach(networks, (name): Seen => {
    const [logit, whole] = logitsOf(asked[name], joined([shown, image]));
    const known = explanations.of(name, scene, tag);
    const maps = known.gradCam ? { ...known } : { ...quickMaps(asked[name], image), ...known };
    const score = explanations.scores(name).mean;
    const sums = explanations.sums(name);
    return { logit: logit!, whole: whole!, maps, accuracy: exam.accuracy[name], score, sums };
  });
  const scored = Math.min(...networks.map((name) => explanations.scores(name).scenes));
  return { scene, tag, cell, image: greyLevels(shown), seen, scored };
}
