import { add, write } from '../../../charts/dom.ts';
import { fileButton } from '../../../charts/file-button.ts';
import { decode } from '../../../datasets/own/decode.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { OwnFiles } from '../training/worlds.ts';
import { example } from './example.ts';
import { say } from './words.ts';

/** The reader's files outlive a run: every new one is handed the same graph. */
const files: { ties?: string; labels?: string } = {};
export const handed = (): OwnFiles | undefined =>
  files.ties === undefined || files.labels === undefined
    ? undefined
    : { ties: files.ties, labels: files.labels };

/** More is not a graph of 500 nodes and 5,000 ties. */
const mostBytes = 4e6;

interface Handing {
  /** Both files are there. */
  taken: () => void;
  /** What is still to come, or what is wrong. */
  told: (what: string) => void;
}

/** Buttons that take the two CSV files, or an example of ours. */
export function fileButtons(root: HTMLElement, lang: Lang, { taken, told }: Handing) {
  const bar = add(root, 'div', 'files');
  const given = () => {
    if (handed()) taken();
    else told(say(lang, files.ties === undefined ? 'missingTies' : 'missing'));
  };
  const make = (what: 'ties' | 'labels', text: string) =>
    fileButton(bar, {
      text,
      most: mostBytes,
      take: (bytes) => {
        files[what] = decode(bytes);
        given();
      },
      refuse: (why) => told(say(lang, why)),
    });
  make('ties', say(lang, 'chooseTies'));
  make('labels', say(lang, 'chooseLabels'));
  const button = add(bar, 'button', 'file');
  button.type = 'button';
  button.textContent = say(lang, 'example');
  button.addEventListener('click', () => {
    Object.assign(files, example(lang));
    taken();
  });
  return (isOwn: boolean): void => {
    bar.hidden = !isOwn;
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
