/**
 * Triplet loss, and which triplets to learn from.
 * F. Schroff, D. Kalenichenko, J. Philbin: FaceNet. CVPR 2015, arXiv:1503.03832, sections 3.1 and 3.2.
 *
 * A triplet is an anchor a, a positive p of the same class and a negative n of another one. With the distance
 * d(x, y) of two embeddings, squared in the paper, and the margin α, the network is to learn
 *     d(a, p) + α < d(a, n).
 */
export { kindOf, type Distance, type Kind } from '../../numerics/one-triplet.ts';
export {
  distances,
  mine,
  plainDistance,
  shares,
  squaredDistance,
  tripletLoss,
  type Strategy,
  type Triplets,
} from '../../numerics/triplets.ts';
