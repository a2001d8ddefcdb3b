/** Gives the value of a CSS colour. */
export type Resolve = (colour: string) => string;

/**
 * Resolves CSS colours (tokens such as `var(--class-3)`) to values for a canvas. Returns the same function until the
 * theme changes; each colour is looked up once. It reads style, never layout.
 */
export function colourResolver(root: HTMLElement): () => Resolve {
  const probe = root.appendChild(document.createElement('i'));
  probe.hidden = true;
  const style = getComputedStyle(probe);
  const read = (colour: string) => {
    probe.style.color = colour;
    return style.color;
  };
  let theme = '';
  let resolve: Resolve = read;
  return () => {
    const now = read('var(--ink)'); // differs between light, dark and the reader's forced colours
    if (now !== theme) {
      theme = now;
      resolve = remembered(read);
    }
    return resolve;
  };
}

function remembered(read: Resolve): Resolve {
  const known = new Map<string, string>();
  return (colour) => {
    const value = known.get(colour) ?? read(colour);
    known.set(colour, value);
    return value;
  };
}

/** The same for a list of colours: the same values until the theme changes. */
export function resolvedColours(root: HTMLElement, colours: readonly string[]): () => string[] {
  const resolver = colourResolver(root);
  let theme: Resolve | undefined;
  let resolved: string[] = [];
  return () => {
    const now = resolver();
    if (now !== theme) {
      theme = now;
      resolved = colours.map(now);
    }
    return resolved;
  };
}

/** The same colour for text: dark enough in the light theme and light enough in the dark one, at least 4.5:1. */
export const readable = (colour: string): string =>
  `light-dark(oklch(from ${colour} min(l, .53) c h), oklch(from ${colour} max(l, .71) c h))`;
