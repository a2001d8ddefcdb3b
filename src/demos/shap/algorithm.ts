/**
 * Shapley values: what each of m players contributes to what they get together, exactly and by sampling.
 * L. S. Shapley: A value for n-person games. Contributions to the Theory of Games II, 1953.
 * S. M. Lundberg, S.-I. Lee: A unified approach to interpreting model predictions. NeurIPS 2017, arXiv:1705.07874.
 *
 * The game is a function v of the coalition S, the players who take part. To explain a prediction the players are
 * features: those in S have the values of the sample, the others values from a background, averaged over it.
 */
export {
  type Coalition,
  type Value,
  type Estimate,
  type Sampling,
  exactShapley,
  kernelShap,
  drawCoalitions,
  permutationShap,
  coalition,
} from '../../numerics/shapley.ts';
