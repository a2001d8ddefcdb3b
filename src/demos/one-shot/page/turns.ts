import type { Stage } from '../../../lab/contract/view.ts';
import { announcer } from '../../../figure/announcer.ts';
import type session from '../session.ts';
import type { Reader } from './reader.ts';
import { say } from './words.ts';

/** What the reader does with the trials. */
export function turns({ root, lang, fixed, redraw }: Stage<typeof session>, reader: Reader) {
  const speak = announcer(root);
  const change = (change: Partial<Reader>): void => {
    Object.assign(reader, change);
    redraw();
  };
  return {
    change,
    answer: (example: number): void => {
      const right = fixed.trials[reader.trial]?.answer ?? 0;
      reader.answers[reader.trial] = example;
      speak(example === right ? say(lang, 'saidRight') : say(lang, 'saidWrong', { i: right + 1 }));
      redraw();
      root.querySelector<HTMLElement>('.forward')?.focus({ preventScroll: true });
    },
    /** To the next trial that is not answered yet. */
    next: (): void => {
      const { answers, trial } = reader;
      const order = answers.map((_, i) => (trial + 1 + i) % answers.length);
      change({ trial: order.find((i) => answers[i] === undefined) ?? order[0] ?? 0 });
    },
  };
}
