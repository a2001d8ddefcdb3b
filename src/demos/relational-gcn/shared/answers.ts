import type { ArmOf } from '../../../lab/contract/define.ts';
import type demo from '../demo.ts';

export type ArmName = ArmOf<typeof demo>;
/** The networks compared, from the one with the least input to the one with the most. */
export const arms = ['features', 'blind', 'relational'] as const satisfies readonly ArmName[];

export const byArm = <T>(of: (arm: ArmName) => T): Record<ArmName, T> => ({
  features: of('features'),
  blind: of('blind'),
  relational: of('relational'),
});
