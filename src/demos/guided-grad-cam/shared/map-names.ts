/** The three maps of an image, in the order in which everything lists them. */
export const mapNames = ['guided', 'heat', 'product'] as const;
export type MapName = (typeof mapNames)[number];

/** One value for each map. */
export const forEachMap = <T>(of: (name: MapName) => T): Record<MapName, T> => ({
  guided: of('guided'),
  heat: of('heat'),
  product: of('product'),
});

/** Where the map of every pixel comes from: what a ReLU does backwards, or an edge filter that knows no network. */
export type Rule = 'guided' | 'gradient' | 'edges';
