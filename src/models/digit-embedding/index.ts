/** Digits laid out by a small network that a technique trains: the network, and how well its held-out images lie. */
export { baselines, HeldOut, type Judged } from './held-out.ts';
export { digitEmbedding, heldSpread, type DigitEmbedding, type LossOf } from './network.ts';
