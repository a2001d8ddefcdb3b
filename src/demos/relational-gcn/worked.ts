import * as tf from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { relationalConvolution, relationTerm } from './algorithm.ts';

const own = -0.6;
const suppliers = [1.2, 0.8, 1.6] as const;
const competitors = [-1.5, -0.9] as const;
const weights = { own: 0.8, supplies: 2, competes: -1.5 };

/** Node 0 is the firm, 1 to 3 are its suppliers, 4 and 5 its competitors; one feature each. */
export default (() =>
  tf.tidy(() => {
    const h = tf.tensor2d([own, ...suppliers, ...competitors], [6, 1]);
    const from = (nodes: readonly number[]) =>
      tf.tensor2d(
        Float32Array.from({ length: 36 }, (_, at) => +nodes.includes(at)),
        [6, 6],
      );
    const [supplies, competes] = [from([1, 2, 3]), from([4, 5])];
    const one = (w: number) => tf.tensor2d([w], [1, 1]);
    const term = (a: typeof supplies, w: number) => relationTerm(h, a, one(w)).dataSync()[0]!;
    const both = [one(weights.supplies), one(weights.competes)];
    return {
      own,
      'supplier 1': suppliers[0],
      'supplier 2': suppliers[1],
      'supplier 3': suppliers[2],
      'competitor 1': competitors[0],
      'competitor 2': competitors[1],
      'own weight': weights.own,
      'weight of supplies': weights.supplies,
      'weight of competes': weights.competes,
      'mean of suppliers': term(supplies, 1),
      'mean of competitors': term(competes, 1),
      'own term': relationalConvolution(h, [], [], one(weights.own)).dataSync()[0]!,
      'term of supplies': term(supplies, weights.supplies),
      'term of competes': term(competes, weights.competes),
      sum: relationalConvolution(h, [supplies, competes], both, one(weights.own)).dataSync()[0]!,
      'mean of all five': term(from([1, 2, 3, 4, 5]), 1),
    };
  })) satisfies Worked;
