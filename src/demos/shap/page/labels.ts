import { add, write } from '../../../charts/dom.ts';
import { keyed } from '../../../charts/keyed.ts';
import type { Rows } from './rows.ts';
import { cellOf, columnName, type Scene } from './scene.ts';
import { say } from './words.ts';

const gap = 10;

interface Label {
  key: string;
  place: number;
  name: string;
  value: string;
}

const widthOf = (width: number): number => Math.round(Math.min(216, Math.max(118, width * 0.36)));
/** Where the names of the rows end, in a room of this width, with a gap after them. */
export const labelsEnd = (width: number): number => widthOf(width) + gap;

/** The names of the rows, and the values of the features. */
export function rowLabels(panel: HTMLElement, withEnds: boolean) {
  const list = add(panel, 'div', 'names');
  const put = keyed<HTMLElement, Label>(() => {
    const label = add(list, 'div', 'row');
    label.append(document.createElement('span'), document.createElement('b'));
    return label;
  });
  return (scene: Scene, rows: Rows): void => {
    list.style.inlineSize = `${widthOf(rows.size.width)}px`;
    put(
      labelsOf(scene, withEnds),
      ({ key }) => key,
      (label, { place, name, value }) => {
        write(label.firstElementChild!, name);
        write(label.lastElementChild!, value);
        label.style.transform = `translateY(${rows.middle(place)}px) translateY(-50%)`;
      },
    );
  };
}

function labelsOf(scene: Scene, withEnds: boolean): Label[] {
  const { seen, lang, m } = scene;
  const features = seen.order.map((feature, at) => ({
    key: String(feature),
    place: at + 1,
    name: columnName(feature, scene),
    value: cellOf(seen.question.row, feature, scene),
  }));
  if (!withEnds) return features;
  return [
    { key: 'base', place: 0, name: say(lang, 'base'), value: '' },
    ...features,
    { key: 'answer', place: m + 1, name: say(lang, 'answer'), value: '' },
  ];
}
