import { add } from '../../../charts/dom.ts';
import { fileButton } from '../../../charts/file-button.ts';
import { decode } from '../../../datasets/own/decode.ts';
import { Mistake } from '../../../datasets/own/mistake.ts';
import type { Lang } from '../../../i18n/text.ts';
import { ownWorld, type OwnFiles } from '../shared/worlds.ts';
import { example } from './example.ts';
import { say } from './words.ts';

/** The reader's files outlive a run: every new one is handed the same graph. */
let handed: OwnFiles | undefined;
/** What has been chosen so far of the next pair. */
const chosen: Partial<OwnFiles> = {};

export const isExample = (): boolean => handed === undefined;
/** What a new run learns from: the reader's graph, or an example until there is one. */
export const graphFor = (lang: Lang): OwnFiles => handed ?? example(lang);

/** More is not a graph of 500 nodes and 5,000 ties. */
const mostBytes = 4e6;

interface Handing {
  /** A new graph is there to be handed over. */
  taken: () => void;
  /** What is still to come, or what is wrong. */
  told: (what: string) => void;
}

/** Buttons that take the two CSV files. They are read here, before the graph on show is let go for them. */
export function fileButtons(root: HTMLElement, lang: Lang, { taken, told }: Handing) {
  const bar = add(root, 'div', 'files');
  const take = () => {
    const { ties, labels } = chosen;
    if (ties === undefined || labels === undefined) {
      told(say(lang, ties === undefined ? 'missingTies' : 'missing'));
      return;
    }
    const world = ownWorld({ ties, labels });
    if (world instanceof Mistake) {
      told(world.text[lang]);
      return;
    }
    handed = { ties, labels };
    taken();
  };
  const make = (what: 'ties' | 'labels', text: string) =>
    fileButton(bar, {
      text,
      most: mostBytes,
      take: (bytes) => {
        chosen[what] = decode(bytes);
        take();
      },
      refuse: (why) => told(say(lang, why)),
    });
  make('ties', say(lang, 'chooseTies'));
  make('labels', say(lang, 'chooseLabels'));
  return (isOwn: boolean): void => {
    bar.hidden = !isOwn;
  };
}
