import { add, write } from '../charts/dom.ts';

const regions = new WeakMap<HTMLElement, HTMLElement>();

/**
 * Announces text to screen readers. Each stage has one live region, since two would talk at once. The empty text
 * clears it.
 */
export function announcer(root: HTMLElement): (text: string) => void {
  return (text) => {
    let region = regions.get(root);
    if (!region?.isConnected) {
      region = add(root, 'p', 'hidden');
      region.setAttribute('aria-live', 'polite');
      regions.set(root, region);
    }
    write(region, text);
  };
}
