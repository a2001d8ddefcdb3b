import type { Worked } from '../../lab/contract/worked.ts';
import { apart, gradientOf, type Distance } from './algorithm.ts';

const margin = 0.5;
const anchor = [0, 0];
const positive = [0.6, 0];
const negative = [0, 0.3];

/** Distances, loss and the lengths of two gradients of a hard triplet. */
function triplet(distance: Distance) {
  const dAP = apart(anchor, positive, distance);
  const dAN = apart(anchor, negative, distance);
  const gradient = gradientOf({ anchor, positive, negative }, margin, distance);
  const length = (vector: readonly number[]) => apart(vector, [0, 0], 'plain');
  return {
    dAP,
    dAN,
    loss: dAP - dAN + margin,
    pull: length(gradient.positive),
    push: length(gradient.negative),
  };
}

export default (() => {
  const squared = triplet('squared');
  const plain = triplet('plain');
  return {
    margin,
    positiveX: positive[0]!,
    negativeY: negative[1]!,
    squaredAP: squared.dAP,
    squaredAN: squared.dAN,
    squaredLoss: squared.loss,
    squaredPull: squared.pull,
    squaredPush: squared.push,
    plainAP: plain.dAP,
    plainAN: plain.dAN,
    plainLoss: plain.loss,
    plainPull: plain.pull,
    plainPush: plain.push,
  };
}) satisfies Worked;
