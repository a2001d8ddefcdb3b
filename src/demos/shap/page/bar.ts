import { isClasses } from '../shared/table.ts';
import type { Question } from '../worker/study.ts';
import { rowName, truthOf, type Scene } from './scene.ts';
import { say } from './words.ts';

/** Which row is explained, and which answer about it: two lists. */
export function questionBar(bar: HTMLElement, ask: (question: Partial<Question>) => void) {
  const [row, output] = ['row', 'output'].map((name) => {
    const label = bar.appendChild(document.createElement('label'));
    const text = label.appendChild(document.createElement('span'));
    const list = label.appendChild(document.createElement('select'));
    list.addEventListener('change', () => ask({ [name]: Number(list.value) }));
    return { label, text, list };
  }) as [Choice, Choice];
  let filled: number[] = [];
  return (scene: Scene): void => {
    const { subject, seen, lang } = scene;
    // A table of the reader's own is another object with every snapshot: what tells it is the rows.
    if (filled.join() !== [...subject.shown].join()) {
      filled = [...subject.shown];
      row.text.textContent = say(lang, 'which');
      output.text.textContent = say(lang, 'about');
      fill(row.list, rowOptions(scene));
      fill(output.list, outputOptions(scene));
      output.label.hidden = output.list.options.length === 0;
    }
    row.list.value = String(seen.question.row);
    output.list.value = String(seen.question.output);
  };
}

interface Choice {
  label: HTMLLabelElement;
  text: HTMLElement;
  list: HTMLSelectElement;
}
type Options = readonly (readonly [value: number, text: string])[];

const fill = (list: HTMLSelectElement, options: Options) =>
  list.replaceChildren(...options.map(([value, text]) => new Option(text, String(value))));

const rowOptions = (scene: Scene): Options =>
  Array.from(scene.subject.shown)
    .sort((a, b) => a - b)
    .map((row) => {
      const parts = { row: rowName(row, scene), truth: truthOf(row, scene) };
      return [row, say(scene.lang, 'rowOption', parts)];
    });

function outputOptions({ subject: { table }, lang }: Scene): Options {
  return isClasses(table.target) ? table.target.classes.map((name, i) => [i, name[lang]]) : [];
}
