import { fileButton } from '../../../charts/file-button.ts';
import { decode } from '../../../datasets/own/decode.ts';
import { Mistake } from '../../../datasets/own/mistake.ts';
import type { Lang } from '../../../i18n/text.ts';
import { ownProblem, type OwnFiles } from '../shared/problem.ts';
import { example } from './example.ts';
import { say } from './words.ts';

/** The reader's files outlive a run: every new one is handed the same graph. */
let handed: OwnFiles | undefined;

export const isExample = (): boolean => handed === undefined;
/** What a new run learns from: the reader's graph, or an example until there is one. */
export const graphFor = (lang: Lang): OwnFiles => handed ?? example(lang);

/** More is not a graph of 500 nodes and 5,000 ties. */
const mostBytes = 1e6;

/**
 * Buttons that take the two CSV files. They are read here, before the graph on show is let go for them: `taken` is called
 * once a new one is there to be handed over, `refused` with what is wrong, and then the one before stays.
 */
export function fileButtons(
  root: HTMLElement,
  lang: Lang,
  taken: () => void,
  refused: (why: string) => void,
) {
  const take = (files: OwnFiles) => {
    const problem = ownProblem(files);
    if (problem instanceof Mistake) {
      refused(problem.text[lang]);
      return;
    }
    handed = files;
    taken();
  };
  const make = (what: 'edges' | 'labels', use: (csv: string) => void) =>
    fileButton(root, {
      text: say(lang, what),
      most: mostBytes,
      take: (bytes) => use(decode(bytes)),
      refuse: (why) => refused(say(lang, why)),
    }).label;
  // Labels belong to the ties that they were chosen for.
  const edges = make('edges', (csv) => take({ edges: csv }));
  const labels = make('labels', (csv) => handed && take({ ...handed, labels: csv }));
  return (isOwn: boolean): void => {
    edges.hidden = !isOwn;
    labels.hidden = !isOwn || handed === undefined;
  };
}
