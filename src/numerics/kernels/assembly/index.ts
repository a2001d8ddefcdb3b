export { packedBytes } from './tile';
export { matmul } from './matmul';
export {
  convolution,
  convolutionBytes,
  filterGradient,
  inputGradient,
  inputGradientBytes,
} from './convolution';
export { pool } from './pooling';
export { activation, activationGradient } from './activation';
export { columnSums, spreadColumns } from './sums';
export { softmaxCrossEntropy, softmaxCrossEntropyGradient } from './loss';
export { segmentSum } from './segment';
export { adam, sgd } from './optimiser';
