export { packedBytes } from './tile';
export { matmul } from './matmul';
export { activation, activationGradient } from './activation';
export { columnSums, segmentSum } from './segment';
export { adam, sgd } from './optimiser';
