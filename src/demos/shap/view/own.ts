import { decode } from '../../../datasets/own/decode.ts';
import { Mistake } from '../../../datasets/own/mistake.ts';
import type { Lang } from '../../../i18n/text.ts';
import { ownTable } from '../training/own-table.ts';
import type { Table } from '../training/table.ts';
import { add } from './panel.ts';
import { say } from './words.ts';

/** The reader's table outlives a run: every new one is handed the same. */
let handed: Table | undefined;
export const handedTable = (): Table | undefined => handed;

/** More is not a table of 2,000 rows and 12 columns. */
const mostBytes = 4e6;

/**
 * A button that takes a CSV file. It is read here, before anything is let go for it: `taken` is called once its table
 * is there to be handed over, `refused` with what is wrong, and then the table before it stays.
 */
export function fileButton(
  root: HTMLElement,
  lang: Lang,
  taken: () => void,
  refused: (why: string) => void,
) {
  const label = add(root, 'label', 'file');
  const text = add(label, 'span');
  const input = add(label, 'input', 'hidden');
  Object.assign(input, { type: 'file', accept: '.csv,.tsv,.txt,text/csv' });
  const take = (bytes: ArrayBuffer) => {
    const table = ownTable(decode(bytes));
    if (table instanceof Mistake) {
      refused(table.text[lang]);
      return;
    }
    handed = table;
    taken();
  };
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    // The same file, mended, shall count as another.
    input.value = '';
    if (!file) return;
    if (file.size > mostBytes) refused(say(lang, 'tooBig'));
    else void file.arrayBuffer().then(take, () => refused(say(lang, 'unreadable')));
  });
  return (isOwn: boolean): void => {
    label.hidden = !isOwn;
    text.textContent = say(lang, handed === undefined ? 'choose' : 'another');
  };
}
