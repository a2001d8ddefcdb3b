import { answerBars } from '../../../charts/answer-bars.ts';
import { heatMap } from '../../../charts/heat-map.ts';
import { heatScale } from '../../../charts/heat-scale.ts';
import { stepRow } from '../../../charts/step-row.ts';
import type { Lang } from '../../../i18n/text.ts';
import { channelTiles } from './channels.ts';
import { say } from './words.ts';

const channelCount = 16;

/** The elements of the figure, and how each is drawn. */
export function parts(
  root: HTMLElement,
  lang: Lang,
  press: (channel: number) => void,
  select: (cell: number | undefined, by: 'pointer' | 'key') => void,
) {
  const steps = stepRow(root, ['scene', 'channel-maps', 'sum', 'on-scene']);
  const titles = ['picture', 'channels', 'map', 'overlay'] as const;
  titles.forEach((title, i) => steps[i]!.title(say(lang, title)));
  const [scene, channels, sum, onScene] = steps.map(({ body }) => body) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  const inner = (parent: HTMLElement) => parent.appendChild(document.createElement('div'));
  const explored = (title: 'map' | 'overlay') => ({
    label: say(lang, 'explore', { what: say(lang, title) }),
    select,
  });
  const live = root.appendChild(document.createElement('p'));
  live.className = 'hidden';
  live.setAttribute('aria-live', 'polite');
  return {
    steps,
    picture: heatMap(inner(scene)),
    answers: answerBars(scene, say(lang, 'answers')),
    tiles: channelTiles(channels, channelCount, press),
    map: heatMap(inner(sum), explored('map')),
    scale: heatScale(inner(sum)),
    overlay: heatMap(inner(onScene), explored('overlay')),
    live: (text: string) => (live.textContent = text),
  };
}
