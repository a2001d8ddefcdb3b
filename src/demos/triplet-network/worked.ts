import * as tf from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { squaredDistance, tripletLoss } from './algorithm.ts';

type Point = [x: number, y: number];

const margin = 0.2;
const anchor: Point = [0, 0];
const positive: Point = [0.3, 0.2];
const easy: Point = [0.6, 0.3];
const semiHard: Point = [0.4, 0.1];
const hard: Point = [0.1, 0.1];

const row = (point: Point, scale: number) => tf.tensor2d([point.map((x) => scale * x)]);
const apart = (point: Point) => squaredDistance(row(anchor, 1), row(point, 1)).dataSync()[0]!;
/** The loss of one triplet, all three embeddings multiplied by the scale. */
const loss = (negative: Point, scale = 1) =>
  tripletLoss(
    row(anchor, scale),
    row(positive, scale),
    row(negative, scale),
    margin,
  ).dataSync()[0]!;

export default (() =>
  tf.tidy(() => ({
    margin,
    positiveX: positive[0],
    positiveY: positive[1],
    easyX: easy[0],
    easyY: easy[1],
    semiHardX: semiHard[0],
    semiHardY: semiHard[1],
    hardX: hard[0],
    hardY: hard[1],
    dPositive: apart(positive),
    dEasy: apart(easy),
    dSemiHard: apart(semiHard),
    dHard: apart(hard),
    lossSemiHard: loss(semiHard),
    lossHard: loss(hard),
    lossSemiHardHalved: loss(semiHard, 0.5),
    lossHardHalved: loss(hard, 0.5),
  }))) satisfies Worked;
