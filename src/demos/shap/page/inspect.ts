import type { CardContent } from '../../../charts/hover-card.ts';
import { methods, type Point } from '../shared/explanation.ts';
import { cellOf, columnName, columnValue, rowName, truthOf, type Scene } from './scene.ts';
import { say } from './words.ts';

/** A row of the waterfall: 0 is the average output, 1 … m the features as shown, m + 1 the output. */
export function aboutPlace(place: number, scene: Scene): CardContent {
  const { seen, amounts, lang, m, settings } = scene;
  if (place === 0)
    return {
      title: `${say(lang, 'base')} ${amounts.answer(seen.base)}`,
      lines: [say(lang, 'baseCard', { n: settings.background })],
    };
  if (place === m + 1)
    return {
      title: `${say(lang, 'answer')} ${amounts.answer(seen.answer[seen.question.output]!)}`,
      lines: [say(lang, 'answerCard')],
    };
  const i = seen.order[place - 1]!;
  const estimates = seen.n > 0 ? methods : [];
  return {
    title: columnName(i, scene),
    lines: [
      say(lang, 'value', {
        value: cellOf(seen.question.row, i, scene),
        typical: columnValue(i, seen.typical[i]!, scene),
      }),
      say(lang, 'exactly', { phi: amounts.signed(seen.exact[i]!) }),
      say(lang, 'withoutIt', { phi: amounts.signed(seen.removed[i]!) }),
      ...estimates.map((method) =>
        say(lang, 'estimate', {
          method: say(lang, method),
          phi: amounts.signed(seen.estimated[method].phi[i]!),
          off: amounts.size(seen.estimated[method].off[i]!),
        }),
      ),
    ],
  };
}

export function aboutDot(
  { row, feature }: { row: number; feature: number },
  scene: Scene,
): CardContent {
  const { seen, amounts, lang, m } = scene;
  const at = seen.swarm.rows.indexOf(row);
  return {
    title: say(lang, 'rowOption', { row: rowName(row, scene), truth: truthOf(row, scene) }),
    lines: [
      say(lang, 'dotCard', {
        name: columnName(feature, scene),
        value: cellOf(row, feature, scene),
        phi: amounts.signed(seen.swarm.phi[at * m + feature]!),
      }),
      say(lang, 'dotAnswer', { f: amounts.answer(seen.swarm.f[at]!) }),
      say(lang, 'dotPick'),
    ],
  };
}

export function aboutPoint(point: Point, { amounts, lang }: Scene): CardContent {
  return {
    title: say(lang, 'pointCard', { n: point.n }),
    lines: methods.map((method) => `${say(lang, method)} ${amounts.size(point[method])}`),
  };
}
