import type { ArmOf } from '../../../lab/contract/define.ts';
import type demo from '../demo.ts';

export type ArmName = ArmOf<typeof demo>;
/** The networks compared, from the one with the least input to the one with the most. */
export const networks = [
  'features',
  'gcn',
  'merged',
  'relational',
] as const satisfies readonly ArmName[];
export type NetworkName = (typeof networks)[number];
/** Label propagation alone does not train. */
export type LearnerName = Exclude<ArmName, 'propagation'>;

export const byNetwork = <T>(of: (arm: NetworkName) => T): Record<NetworkName, T> => ({
  features: of('features'),
  gcn: of('gcn'),
  merged: of('merged'),
  relational: of('relational'),
});

export const byLearner = <T>(of: (arm: LearnerName) => T): Record<LearnerName, T> => ({
  ...byNetwork(of),
  table: of('table'),
});

export const byArm = <T>(of: (arm: ArmName) => T): Record<ArmName, T> => ({
  ...byLearner(of),
  propagation: of('propagation'),
});
