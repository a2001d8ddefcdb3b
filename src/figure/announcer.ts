import { add, write } from '../charts/dom.ts';

const regions = new WeakMap<HTMLElement, HTMLElement>();

/**
 * Says something to a reader who cannot see the figure. Each stage has one live region: two would talk at once.
 * Saying nothing ('') ends what was said.
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
