/** The ways to explain one answer that are compared, in the order in which they are drawn. */
export const explainers = [
  'gradient',
  'occlusion',
  'cam',
  'gradCam',
  'guided',
  'lime',
  'shap',
] as const;
export type Explainer = (typeof explainers)[number];
/** Those that need one pass through the network, forward or back, and are drawn while it learns. */
export const quick = ['gradient', 'cam', 'gradCam', 'guided'] as const;
export type Quick = (typeof quick)[number];

/** What removes pixels without asking the network: as many at random, or the brightest. */
const yardsticks = ['random', 'bright'] as const;
export type Yardstick = (typeof yardsticks)[number];
export type Remover = Explainer | Yardstick;
export const removers: readonly Remover[] = [...explainers, ...yardsticks];

/** The network that learns with the tag on one class, and its control. */
export const networks = ['tagged', 'control'] as const;
export type NetworkName = (typeof networks)[number];

/** A record with one entry for each name. */
export const forEach = <K extends string, V>(names: readonly K[], made: (name: K) => V) =>
  Object.fromEntries(names.map((name) => [name, made(name)])) as Record<K, V>;

/** Shares of the image that are removed at the points of a deletion curve. */
export const shares = [0, 0.05, 0.1, 0.2, 0.4] as const;
/** The point at which a tenth is removed. */
export const tenth = shares.indexOf(0.1);
