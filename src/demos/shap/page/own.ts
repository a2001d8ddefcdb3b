import { fileButton } from '../../../charts/file-button.ts';
import { decode } from '../../../datasets/own/decode.ts';
import { Mistake } from '../../../datasets/own/mistake.ts';
import { add, write } from '../../../charts/dom.ts';
import type { Stage } from '../../../lab/contract/view.ts';
import type session from '../session.ts';
import type { Scene } from './scene.ts';
import { ownTable as parseTable } from '../shared/own-table.ts';
import type { Table } from '../shared/table.ts';
import { say } from './words.ts';

/** The reader's table outlives a run: every new one is handed the same. */
let handed: Table | undefined;

/** More is not a table of 2,000 rows and 12 columns. */
const mostBytes = 4e6;

type Lent = Pick<Stage<typeof session>, 'lang' | 'restart' | 'act'>;

/** A button that takes a CSV file, which is read here; what is wrong with it is said, and the table before it stays. */
export function ownTable({ lang, restart, act }: Lent) {
  let isHanded = false;
  const button = (root: HTMLElement) => {
    const problem = add(root, 'p', 'problem');
    problem.setAttribute('role', 'alert');
    const refuse = (why: string) =>
      write(problem, handed ? say(lang, 'kept', { problem: why }) : why);
    const take = (bytes: ArrayBuffer) => {
      const table = parseTable(decode(bytes));
      if (table instanceof Mistake) refuse(table.text[lang]);
      else {
        handed = table;
        restart();
      }
    };
    const { label, name } = fileButton(root, {
      text: say(lang, 'choose'),
      most: mostBytes,
      take,
      refuse: (why) => refuse(say(lang, why)),
    });
    return ({ settings }: Scene): void => {
      label.hidden = settings.data !== 'own';
      write(name, say(lang, handed === undefined ? 'choose' : 'another'));
      if (settings.data === 'own' && handed && !isHanded) act('table', handed);
      isHanded = true;
    };
  };
  return {
    button,
    isMissing: ({ settings }: Scene) => settings.data === 'own' && handed === undefined,
  };
}
