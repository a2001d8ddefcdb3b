import { fileButton } from '../../../charts/file-button.ts';
import { decode } from '../../../datasets/own/decode.ts';
import { Mistake } from '../../../datasets/own/mistake.ts';
import type { Lang } from '../../../i18n/text.ts';
import { ownTable } from '../shared/own-table.ts';
import type { Table } from '../shared/table.ts';
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
export function tableButton(
  root: HTMLElement,
  lang: Lang,
  taken: () => void,
  refused: (why: string) => void,
) {
  const take = (bytes: ArrayBuffer) => {
    const table = ownTable(decode(bytes));
    if (table instanceof Mistake) {
      refused(table.text[lang]);
      return;
    }
    handed = table;
    taken();
  };
  const { label, name } = fileButton(root, {
    text: say(lang, 'choose'),
    most: mostBytes,
    take,
    refuse: (why) => refused(say(lang, why)),
  });
  return (isOwn: boolean): void => {
    label.hidden = !isOwn;
    name.textContent = say(lang, handed === undefined ? 'choose' : 'another');
  };
}
