import { answerBars } from '../../../charts/answer-bars.ts';
import { heatMap } from '../../../charts/heat-map.ts';
import { heatScale } from '../../../charts/heat-scale.ts';
import { signedBars } from '../../../charts/signed-bars.ts';
import { stepRow, write } from '../../../charts/step-row.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { Head } from '../../../models/tools/image-classifier.ts';
import { say } from './words.ts';

type Select = (cell: number | undefined, by: 'pointer' | 'key') => void;

/** The elements of the figure, and how each is drawn: the scene, and a row for each network. */
export function parts(root: HTMLElement, lang: Lang, select: Select) {
  const steps = stepRow(root, ['scene', 'weights', 'map', 'on-scene']);
  const titles = ['picture', 'weights', 'map', 'overlay'] as const;
  titles.forEach((title, i) => steps[i]!.title(say(lang, title)));
  const bodies = steps.map(({ body }) => body);
  const inner = (parent: HTMLElement, className = '') => {
    const element = parent.appendChild(document.createElement('div'));
    element.className = className;
    return element;
  };
  const picture = heatMap(inner(bodies[0]!));
  const row = (head: Head) => {
    const [scene, weights, map, overlay] = bodies.map((body) => inner(body, `network ${head}`));
    for (const part of [scene!, weights!, map!, overlay!])
      write(part.appendChild(document.createElement('h4')))(say(lang, `${head}Short`));
    const network = say(lang, head);
    const explored = (title: 'map' | 'overlay') => ({
      label: say(lang, 'explore', { what: say(lang, title), network }),
      select,
    });
    return {
      answers: answerBars(scene!, network),
      bars: signedBars(inner(weights!)),
      map: heatMap(inner(map!), explored('map')),
      scale: heatScale(inner(map!)),
      overlay: heatMap(inner(overlay!), explored('overlay')),
      verdict: write(overlay!.appendChild(document.createElement('p'))),
    };
  };
  const networks: Record<Head, ReturnType<typeof row>> = {
    flatten: row('flatten'),
    gap: row('gap'),
  };
  const live = root.appendChild(document.createElement('p'));
  live.className = 'hidden';
  live.setAttribute('aria-live', 'polite');
  return { steps, picture, networks, live: write(live) };
}
