/** What is compared, in the order in which everything lists it. */
export const armNames = ['maml', 'first', 'reptile', 'joint', 'random'] as const;
export type ArmName = (typeof armNames)[number];

/** After how many steps of adaptation we look. */
export const marks = [0, 1, 5, 10] as const;
