import { columnName, columnValue, valueOf, type Scene } from './scene.ts';
import type { Rows } from './rows.ts';
import { say } from './words.ts';

const gap = 10;

/** The names of the rows, and the values of the features; returns where the names end. */
export function rowLabels(panel: HTMLElement, withEnds: boolean) {
  const list = panel.appendChild(document.createElement('div'));
  list.className = 'names';
  const labels = new Map<string, HTMLElement>();
  return (scene: Scene, rows: Rows): number => {
    const { seen, lang, m } = scene;
    const width = Math.round(Math.min(216, Math.max(118, rows.size.width * 0.36)));
    list.style.inlineSize = `${width}px`;
    const put = (key: string, place: number, name: string, value = '') => {
      const label = labels.get(key) ?? newLabel(list, labels, key);
      const [first, last] = label.children as unknown as [HTMLElement, HTMLElement];
      if (first.textContent !== name) first.textContent = name;
      if (last.textContent !== value) last.textContent = value;
      label.style.transform = `translateY(${rows.middle(place)}px) translateY(-50%)`;
    };
    if (withEnds) {
      put('base', 0, say(lang, 'base'));
      put('answer', m + 1, say(lang, 'answer'));
    }
    seen.order.forEach((feature, at) =>
      put(
        String(feature),
        at + 1,
        columnName(feature, scene),
        columnValue(feature, valueOf(seen.question.row, feature, scene), scene),
      ),
    );
    return width + gap;
  };
}

function newLabel(list: HTMLElement, labels: Map<string, HTMLElement>, key: string): HTMLElement {
  const label = list.appendChild(document.createElement('div'));
  label.className = 'row';
  label.append(document.createElement('span'), document.createElement('b'));
  labels.set(key, label);
  return label;
}
