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
import type { ImageClassifier } from '../../../models/tools/image-classifier.ts';
import { inside } from '../../../numerics/pointing.ts';
import { rankCorrelation } from '../../../numerics/rank-correlation.ts';
import { cascade } from '../algorithm.ts';
import { forEachMap, type MapName, type Rule } from '../shared/map-names.ts';
import { edges } from './edges.ts';
import { likeness, type Likeness, mean, ranksOf } from './likeness.ts';
import { mapsOf, type Maps } from './maps.ts';

/** One number for each map; none where no scene gives one. */
export type Figures = Record<MapName, number | undefined>;

/** What was found over held-out scenes. */
export interface Findings {
  /** Rank correlation with the maps of the whole network, by how many of its layers are random: 0 … all. */
  alike: Likeness[];
  /** Questions that were asked: every class that a scene shows. */
  asked: number;
  /** Share of right answers, by random layers. */
  accuracy: number[];
  /** Share of a map's magnitude that lies in the right bounding boxes, of the whole network; none if all are empty. */
  inside: Figures;
  /** Rank correlation of the maps of two classes that one scene shows, of the whole network. */
  acrossClasses: Figures;
  /** Share of negative values among those of the fine map that are not 0, of the whole network. */
  negative: number;
  /** Rank correlation of the fine map's magnitude with an edge filter, of the whole network. */
  edges: number;
}

export interface Networks {
  network: ImageClassifier;
  trained: readonly Tensor[];
  fresh: readonly Tensor[];
}

const pixels = side ** 2;
const at = (values: Float32Array, i: number) => values.subarray(i * pixels, (i + 1) * pixels);

/** Asks about all that the first `scenes` held-out scenes show; the accuracy is over every scene. */
export function examination(heldOut: HeldOut, scenes: number) {
  const asked = questions(heldOut).filter(({ scene }) => scene < scenes);
  const itself = asked.map((_, i) => [i, i] as const);
  const pairs = asked.flatMap(({ scene }, i) =>
    asked.flatMap((other, j) => (j > i && other.scene === scene ? [[i, j] as const] : [])),
  );
  const images = new Float32Array(asked.length * pixels);
  asked.forEach(({ scene }, i) => images.set(at(heldOut.images, scene), i * pixels));
  const kinds = asked.map(({ kind }) => kind);
  const drawn = edges(images, side);
  return ({ network, trained, fresh }: Networks, rule: Rule): Findings => {
    const levels = [[], ...network.layers].map((_, count) => cascade(trained, fresh, count));
    const mapped = levels.map((parameters) => mapsOf(network, parameters, { images, kinds, rule }));
    const ranked = mapped.map((maps) => ranksOf(maps, asked.length));
    const whole = mapped[0]!;
    return {
      alike: ranked.map((level) => likeness(ranked[0]!, level, itself)),
      asked: asked.length,
      accuracy: levels.map((parameters) => accuracy(network, parameters, heldOut)),
      inside: insideOf(whole, asked),
      acrossClasses: likeness(ranked[0]!, ranked[0]!, pairs).mean,
      negative: mean(asked.map((_, i) => negativeShare(at(whole.guided, i)))),
      edges: mean(
        asked.map((_, i) => rankCorrelation(at(whole.guided, i).map(Math.abs), at(drawn, i))),
      ),
    };
  };
}

const accuracy = (network: ImageClassifier, parameters: readonly Tensor[], heldOut: HeldOut) =>
  tf.tidy(() => {
    const logits = network.logits(imageTensor(heldOut.images), parameters);
    return topAccuracy(logits.dataSync(), heldOut);
  });

const insideOf = (maps: Maps, asked: readonly Question[]): Figures =>
  forEachMap((name) =>
    maps[name].every((value) => value === 0)
      ? undefined
      : mean(asked.map((question, i) => shareInside(at(maps[name], i), question))),
  );

function negativeShare(map: Float32Array): number {
  let [negative, all] = [0, 0];
  for (const value of map) {
    if (value !== 0) all++;
    if (value < 0) negative++;
  }
  return all > 0 ? negative / all : 0;
}

/** How much of a map's magnitude lies in the bounding boxes that would be right; of an empty map, nothing. */
function shareInside(map: ArrayLike<number>, { boxes }: Pick<Question, 'boxes'>): number {
  const columns = Math.sqrt(map.length);
  let [all, within] = [0, 0];
  for (let i = 0; i < map.length; i++) {
    const magnitude = Math.abs(map[i]!);
    const position = { x: (i % columns) + 0.5, y: Math.floor(i / columns) + 0.5 };
    all += magnitude;
    if (boxes.some((box) => inside(position, box))) within += magnitude;
  }
  return all > 0 ? within / all : 0;
}
