import { answerBars } from '../../../charts/answer-bars.ts';
import { add } from '../../../charts/dom.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { Fixed, Snapshot } from '../session.ts';
import { say } from './words.ts';

/** The accuracies side by side: what the probe makes of three kinds of features, and full supervision. */
export function scoreBars(root: HTMLElement, lang: Lang, { labelled }: Fixed) {
  const figure = add(root, 'figure', 'scores');
  add(figure, 'figcaption', '', say(lang, 'scores'));
  const draw = answerBars(figure, { label: say(lang, 'scores'), count: 4 });
  const labels = (count: number) => count.toLocaleString('en');
  const row = (name: 'pixels' | 'random' | 'learned' | 'supervised', share: number) => ({
    label: say(lang, name, {
      labels: labels(name === 'supervised' ? labelled.supervised : labelled.probe),
    }),
    share,
    chosen: name === 'learned',
  });
  return ({ standing, supervised, baselines }: Snapshot): void =>
    draw([
      row('random', baselines.random),
      row('pixels', baselines.pixels),
      row('learned', standing.probe),
      row('supervised', supervised),
    ]);
}
