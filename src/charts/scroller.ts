import { listen } from './dom.ts';
import { set } from './svg.ts';
import './scroller.css';

/**
 * Makes an element that may be smaller than its only child a named group that can be scrolled by keys: it is a stop for
 * the Tab key while the child does not fit, and fades where the child goes on. Sizes are watched, so that no layout is
 * forced. Returns what names it.
 */
export function scroller(element: HTMLElement, child: HTMLElement): (label: string) => void {
  element.classList.add('scroller');
  element.setAttribute('role', 'group');
  const look = () => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight, scrollTop, scrollLeft } = element;
    if (scrollWidth > clientWidth || scrollHeight > clientHeight) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
    // Where it is scrolled to is a fraction of a pixel, its sizes are whole ones.
    const right = scrollWidth - clientWidth - scrollLeft > 1 ? 'right' : '';
    const down = scrollHeight - clientHeight - scrollTop > 1 ? 'down' : '';
    set(element, 'data-more', `${right} ${down}`.trim() || undefined);
  };
  const observer = new ResizeObserver(look);
  observer.observe(element);
  observer.observe(child);
  listen(element, 'scroll', look);
  return (label) => set(element, 'aria-label', label);
}
