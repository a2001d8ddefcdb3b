import { resolvedColours } from '../../../charts/colours.ts';

/** Colours as a canvas understands them. */
export interface Inks {
  /** The same array until the theme changes. */
  classes: readonly string[];
  stage: string;
  edge: string;
}

const classTokens = Array.from({ length: 10 }, (_, k) => `var(--class-${k})`);

/** The page's colours, read anew when the theme changes. */
export function inksOf(root: HTMLElement): () => Inks {
  const others = ['var(--stage)', 'var(--edge)'];
  const resolved = resolvedColours(root, [...classTokens, ...others]);
  return () => {
    const all = resolved();
    const [stage, edge] = all.slice(classTokens.length) as [string, string];
    return { classes: all, stage, edge };
  };
}
