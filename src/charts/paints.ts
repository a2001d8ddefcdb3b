import { resolvedColours } from './colours.ts';

/** Resolved colours for a canvas. */
export interface Paints {
  /** Colours of the classes, in class order. */
  classes: readonly string[];
  ground: string;
  grid: string;
  edge: string;
  ink: string;
}

const classCount = 10;
const others = ['stage', 'grid', 'edge', 'ink'];

/** The theme's colours; the same object until the theme changes. */
export function paintsOf(root: HTMLElement): () => Paints {
  const classes = Array.from({ length: classCount }, (_, i) => `class-${i}`);
  const colours = resolvedColours(
    root,
    [...classes, ...others].map((token) => `var(--${token})`),
  );
  let known: readonly string[] | undefined;
  let paints: Paints | undefined;
  return () => {
    const resolved = colours();
    if (resolved !== known || !paints) {
      known = resolved;
      const [ground, grid, edge, ink] = resolved.slice(classCount) as [string, string, string, string]; // prettier-ignore
      paints = { classes: resolved.slice(0, classCount), ground, grid, edge, ink };
    }
    return paints;
  };
}
