import { curves, type Curve } from '../../../charts/curves.ts';
import type { Mark } from '../../../charts/mark.ts';
import type { Lang } from '../../../i18n/text.ts';
import { lastRound } from '../shared/rounds.ts';
import { percent, sideNames, titleOf, type Scene, type SideName } from './scene.ts';
import { say } from './words.ts';

const tones = { left: 'var(--tone-accent)', right: 'var(--tone-plum)' } as const;

/** Held-out accuracy after each round; the round that is shown can be chosen in it. */
export const roundsPlot = (lang: Lang, choose: (round: number) => void): Mark<Scene> =>
  curves({
    x: {
      domain: [0, lastRound],
      ticks: [0, 5, 10],
      format: String,
      title: say(lang, 'roundsAxis'),
    },
    y: { domain: [0, 1], ticks: [0, 0.5, 1], format: (share) => `${percent(share)}%` },
    edges: { left: 42, right: 14, top: 10, bottom: 34 },
    curves: (scene) => (scene.fixed.isMoons ? [] : sideNames.map((side) => curveOf(side, scene))),
    names: 'free',
    cursor: ({ round }) => round,
    handles: {
      at: ({ round, snapshot }) => [[round, snapshot.left.rounds[round]?.accuracy ?? 0]],
      chosen: () => 0,
      about: (_, scene) => ({ spoken: spokenOf(scene) }),
      move: (_, [x], { round }) => choose(movedTo(x, round)),
    },
  });

function curveOf(side: SideName, scene: Scene): Curve {
  const { rounds } = scene.snapshot[side];
  return {
    points: rounds.map(({ accuracy }, round) => [round, accuracy]),
    colour: tones[side],
    name: titleOf(side, scene),
    ...(side === 'right' && { style: 'dashed' as const }),
  };
}

/** The round at x. A key moves by fewer pixels than a round may be wide, and is to move all the same. */
const movedTo = (x: number, from: number): number => {
  const round = Math.round(x + 0.4 * Math.sign(x - from));
  return Math.min(lastRound, Math.max(0, round));
};

const spokenOf = ({ lang, round, snapshot: { left, right } }: Scene): string =>
  say(lang, 'atRound', {
    round,
    learned: percent(left.rounds[round]?.accuracy ?? 0),
    pixels: percent(right.rounds[round]?.accuracy ?? 0),
  });
