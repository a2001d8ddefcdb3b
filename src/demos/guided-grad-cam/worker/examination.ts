import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { side } from '../../../models/scene-classifier/classes.ts';
import {
  questions,
  topAccuracy,
  type Question,
} from '../../../models/scene-classifier/evaluation.ts';
import type { HeldOut } from '../../../models/scene-classifier/lessons.ts';
import { imageTensor } from '../../../models/scene-classifier/model.ts';
import { correlation } from '../../../numerics/correlation.ts';
import type { ImageClassifier } from '../../../models/tools/image-classifier.ts';
import { inside } from '../../../numerics/pointing.ts';
import { ranks } from '../../../numerics/rank-correlation.ts';
import { cascade } from '../algorithm.ts';
import { forEachMap, type MapName } from '../shared/map-names.ts';
import { mapsOf, type Maps, type Rule } from './maps.ts';

export type Figures = Record<MapName, number>;

/** What was found over held-out scenes. */
export interface Findings {
  /** Mean rank correlation with the maps of the whole network, by how many of its layers are random: 0 … all. */
  alike: Figures[];
  /** Share of right answers, likewise. */
  accuracy: number[];
  /** Share of a map's magnitude that lies in the right bounding boxes, of the whole network. */
  inside: Figures;
  /** Mean rank correlation of the maps of two classes that one scene shows, of the whole network. */
  acrossClasses: Figures;
}

export interface Networks {
  network: ImageClassifier;
  trained: readonly Tensor[];
  fresh: readonly Tensor[];
}

const places = side ** 2;
const at = (values: Float32Array, i: number) => values.subarray(i * places, (i + 1) * places);
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Asks about all that the first `scenes` held-out scenes show; the accuracy is over every scene. */
export function examination(heldOut: HeldOut, scenes: number) {
  const asked = questions(heldOut).filter(({ scene }) => scene < scenes);
  const pairs = asked.flatMap(({ scene }, i) =>
    asked.flatMap((other, j) => (j > i && other.scene === scene ? [[i, j] as const] : [])),
  );
  const images = new Float32Array(asked.length * places);
  asked.forEach(({ scene }, i) => images.set(at(heldOut.images, scene), i * places));
  const kinds = asked.map(({ kind }) => kind);
  return ({ network, trained, fresh }: Networks, rule: Rule): Findings => {
    const levels = [[], ...network.layers].map((_, count) => cascade(trained, fresh, count));
    const mapped = levels.map((parameters) => mapsOf(network, parameters, { images, kinds, rule }));
    const ranked = mapped.map((maps) => ranksOf(maps, asked.length));
    const whole = ranked[0]!;
    const alike = (level: (typeof ranked)[number]) =>
      forEachMap((name) =>
        mean(asked.map((_, i) => correlation(whole[name][i]!, level[name][i]!))),
      );
    return {
      alike: ranked.map(alike),
      accuracy: levels.map((parameters) => accuracy(network, parameters, heldOut)),
      inside: forEachMap((name) =>
        mean(asked.map((question, i) => shareInside(at(mapped[0]![name], i), question))),
      ),
      acrossClasses: forEachMap((name) =>
        mean(pairs.map(([i, j]) => correlation(whole[name][i]!, whole[name][j]!))),
      ),
    };
  };
}

/** The ranks of each image's map: correlating them is Spearman's, and the sorting is done once. */
const ranksOf = (maps: Maps, n: number): Record<MapName, Float64Array[]> =>
  forEachMap((name) => Array.from({ length: n }, (_, i) => ranks(at(maps[name], i))));

const accuracy = (network: ImageClassifier, parameters: readonly Tensor[], heldOut: HeldOut) =>
  tf.tidy(() => {
    const logits = network.logits(imageTensor(heldOut.images), parameters);
    return topAccuracy(logits.dataSync(), heldOut);
  });

/** How much of a map's magnitude lies in the bounding boxes that would be right; of an empty map, nothing. */
function shareInside(map: ArrayLike<number>, { boxes }: Pick<Question, 'boxes'>): number {
  const columns = Math.sqrt(map.length);
  let [all, within] = [0, 0];
  for (let i = 0; i < map.length; i++) {
    const magnitude = Math.abs(map[i]!);
    const place = { x: (i % columns) + 0.5, y: Math.floor(i / columns) + 0.5 };
    all += magnitude;
    if (boxes.some((box) => inside(place, box))) within += magnitude;
  }
  return all > 0 ? within / all : 0;
}
