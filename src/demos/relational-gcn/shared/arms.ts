/** What is compared, from the one that sees least to the one that sees most. Both threads import it. */
export const arms = ['features', 'blind', 'relational'] as const;
export type ArmName = (typeof arms)[number];
