export { packedBytes } from './tile';
export { matmul } from './matmul';
export { activation, activationGradient } from './activation';
export { segmentSum } from './segment';
export { columnSums } from './sums';
export { adam, sgd } from './optimiser';
