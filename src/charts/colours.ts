/**
 * Resolves CSS colours (tokens such as `var(--class-3)`) to values for a canvas. The returned function gives
 * the same list until the theme changes; it reads style, never layout.
 */
export function resolvedColours(root: HTMLElement, colours: readonly string[]): () => string[] {
  const probe = root.appendChild(document.createElement('i'));
  probe.hidden = true;
  const style = getComputedStyle(probe);
  const resolve = (colour: string) => {
    probe.style.color = colour;
    return style.color;
  };
  let theme = '';
  let resolved: string[] = [];
  return () => {
    const now = resolve('light-dark(#000, #fff)');
    if (now !== theme) {
      theme = now;
      resolved = colours.map(resolve);
    }
    return resolved;
  };
}
