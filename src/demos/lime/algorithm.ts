/**
 * LIME in four steps: cut the input into parts, ask the model about copies of which random parts are hidden, weigh the
 * answers by proximity, fit a linear model. Images are cut by SLIC. Kernel SHAP is the same regression with other
 * weights, and exact for the whole input and for none of it.
 */
export { batchedKernelShap } from '../../numerics/batched-shapley.ts';
export { lime, neighbourhood, proximities, weightedRidge } from '../../numerics/lime.ts';
export { slic } from '../../numerics/slic.ts';
