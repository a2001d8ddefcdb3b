/** Numbers of labelled drawings of each target character, all of which are followed at once. */
export const counts = [1, 3, 10, 30] as const;

/** What is compared. */
export const armNames = ['pretrained', 'shuffled', 'scratch', 'untrained', 'pixels'] as const;
export type ArmName = (typeof armNames)[number];
