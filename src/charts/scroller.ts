import { set } from './svg.ts';

/**
 * Makes an element that may be smaller than its only child a named group that can be scrolled by keys: it is a stop for
 * the Tab key while the child does not fit. Sizes are watched, so that no layout is forced. Returns what names it.
 */
export function scroller(element: HTMLElement, child: HTMLElement): (label: string) => void {
  element.setAttribute('role', 'group');
  const observer = new ResizeObserver(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    if (scrollWidth > clientWidth || scrollHeight > clientHeight) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  });
  observer.observe(element);
  observer.observe(child);
  return (label) => set(element, 'aria-label', label);
}
