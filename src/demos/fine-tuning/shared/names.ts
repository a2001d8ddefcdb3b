export const armNames = ['tuned', 'frozen', 'scratch'] as const;
export type ArmName = (typeof armNames)[number];
