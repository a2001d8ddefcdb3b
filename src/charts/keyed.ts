/**
 * Elements for the items of a list, by key: created once, returned in the order of the items, removed with their item.
 */
export function keyed<E extends Element, T>(
  make: () => E,
): (items: readonly T[], key: (item: T) => string, draw: (element: E, item: T) => void) => void {
  const elements = new Map<string, E>();
  return (items, key, draw) => {
    const wanted = new Set(items.map(key));
    for (const [name, element] of elements)
      if (!wanted.has(name)) {
        element.remove();
        elements.delete(name);
      }
    for (const item of items) {
      const name = key(item);
      const element = elements.get(name) ?? make();
      elements.set(name, element);
      draw(element, item);
    }
  };
}
