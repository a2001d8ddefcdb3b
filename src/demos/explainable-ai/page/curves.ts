import { curves, type Curve } from '../../../charts/curves.ts';
import type { Mark } from '../../../charts/mark.ts';
import { signed } from '../../../charts/numbers.ts';
import { shares, type Remover } from '../shared/explainers.ts';
import { percent } from './captions.ts';
import { seenOf, type Letter, type Scene } from './scene.ts';
import { say } from './words.ts';

const most = shares.at(-1)!;

/** How the logit of one network falls, hottest cells first, against random and brightest cells. */
export const deletion = (letter: Letter): Mark<Scene> =>
  curves<Scene>({
    x: {
      domain: [0, most],
      ticks: [0, 0.1, 0.2, 0.4],
      format: (share) => `${percent(share)}%`,
      grid: false,
      gap: 14,
    },
    y: { domain: [-10, 20], ticks: [-10, 0, 10, 20], zero: true, gap: 6 },
    edges: { left: 28, right: 12, top: 8, bottom: 22 },
    curves: (scene) => [
      curveOf(letter, 'random', scene),
      curveOf(letter, 'bright', scene),
      curveOf(letter, scene.explainer, scene),
    ],
    names: 'free',
    dots: 'each',
    select: {
      by: 'dot',
      about: (i, scene, { name = '', points }) => {
        const [share, logit] = points[i]!;
        const told = { name, percent: percent(share), logit: signed(logit, 1) };
        return { title: say(scene.lang, 'dot', told) };
      },
    },
  });

function curveOf(letter: Letter, by: Remover, scene: Scene): Curve {
  const curve = seenOf(letter, scene).score?.maps[by].curve ?? [];
  const tone = { random: 'pencil', bright: 'plum' } as const;
  const isYardstick = by === 'random' || by === 'bright';
  return {
    name: curve.length > 0 ? say(scene.lang, by) : '',
    colour: `var(--tone-${isYardstick ? tone[by] : 'accent'})`,
    points: curve.map((logit, i) => [shares[i]!, logit] as const),
    style: isYardstick ? 'dashed' : 'solid',
  };
}
