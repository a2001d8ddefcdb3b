/** The initial weights that are compared, in the order in which everything lists them. */
export const armNames = ['maml', 'first', 'reptile', 'joint', 'random'] as const;
export type ArmName = (typeof armNames)[number];

/** Those whose predictions are drawn. */
export const fittedArms = ['maml', 'first', 'reptile', 'joint'] as const;
export type FittedArm = (typeof fittedArms)[number];

/** After how many steps of adaptation we look. */
export const marks = [0, 1, 5, 10] as const;
