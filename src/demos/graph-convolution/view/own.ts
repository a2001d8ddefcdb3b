import { add, write } from '../../../charts/dom.ts';
import { fileButton } from '../../../charts/file-button.ts';
import { decode } from '../../../datasets/own/decode.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { OwnFiles } from '../training/problem.ts';
import { say } from './words.ts';

/** The reader's files outlive a run: every new one is handed the same graph. */
let handed: OwnFiles | undefined;
export const handedGraph = (): OwnFiles | undefined => handed;

/** More is not a graph of 500 nodes and 5,000 ties. */
const mostBytes = 1e6;

/** Buttons that take the two CSV files; `taken` is called once there is something new to be handed over. */
export function fileButtons(
  root: HTMLElement,
  lang: Lang,
  taken: () => void,
  refused: (why: string) => void,
) {
  const make = (what: 'edges' | 'labels', use: (csv: string) => void) =>
    fileButton(root, {
      text: say(lang, what),
      most: mostBytes,
      take: (bytes) => {
        use(decode(bytes));
        taken();
      },
      refuse: (why) => refused(say(lang, why)),
    }).label;
  // Labels belong to the ties that they were chosen for.
  const edges = make('edges', (csv) => (handed = { edges: csv }));
  const labels = make('labels', (csv) => (handed &&= { ...handed, labels: csv }));
  return (isOwn: boolean): void => {
    edges.hidden = !isOwn;
    labels.hidden = !isOwn || handed === undefined;
  };
}

/** What the files must look like, and what is wrong with those that were handed over. */
export function ownHelp(root: HTMLElement, lang: Lang) {
  const box = add(root, 'div', 'help');
  add(box, 'p').textContent = say(lang, 'help');
  const problem = add(box, 'p', 'problem');
  problem.setAttribute('role', 'alert');
  return (isShown: boolean, what = ''): void => {
    box.hidden = !isShown;
    write(problem, what);
  };
}
