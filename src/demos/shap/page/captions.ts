import type { KeyItem } from '../../../figure/key.ts';
import type { Scene } from './scene.ts';
import { say } from './words.ts';

const samples = {
  exact: '<path class="for" d="M11 1H22V11H11Z"/><path class="against" d="M0 1H11V11H0Z"/>',
  kernel: '<path class="off" d="M0 6H22"/><circle class="mark" cx="11" cy="6" r="4"/>',
  removed: '<path class="removed" d="M11 0V12"/>',
  permutation:
    '<path class="off" d="M0 6H22"/><path class="mark" d="M11 1.2L15.8 6L11 10.8L6.2 6Z"/>',
};
const classNames = {
  exact: 'share',
  removed: 'share',
  kernel: 'estimate kernel',
  permutation: 'estimate permutation',
};
const bead = (text: string, fill: string): KeyItem => ({
  text,
  sample: `<circle cx="6" cy="6" r="4" fill="${fill}"/>`,
  width: 12,
  className: 'bead',
});

/** Nothing is explained before learning ends. */
const isWaiting = ({ seen: { phase, n, swarm } }: Scene) =>
  phase === 'learning' || (n === 0 && swarm.rows.length === 0);
const after = ({ lang }: Scene): KeyItem[] => [{ text: say(lang, 'after') }];

export const keys = {
  why: ({ lang }: Scene): KeyItem[] =>
    (['exact', 'removed', 'kernel', 'permutation'] as const).map((name) => ({
      text: say(lang, name),
      sample: samples[name],
      width: 22,
      className: classNames[name],
    })),
  all: (scene: Scene): KeyItem[] =>
    isWaiting(scene)
      ? after(scene)
      : [
          bead(say(scene.lang, 'low'), 'var(--stage)'),
          bead(say(scene.lang, 'high'), 'var(--accent)'),
        ],
  near: (scene: Scene): KeyItem[] => {
    const { seen, lang, m } = scene;
    const count = (n: number) => n.toLocaleString(lang);
    if (isWaiting(scene)) return after(scene);
    return [{ text: say(lang, 'of', { n: count(seen.n), all: count(2 ** m - 2) }) }];
  },
};

export const titles = {
  why: ({ lang }: Scene): string => say(lang, 'why'),
  all: ({ seen, fixed, lang }: Scene): string => {
    const [n, done] = [fixed.shown.length, seen.swarm.rows.length];
    return done > 0 && done < n ? say(lang, 'filling', { n, done }) : say(lang, 'all', { n });
  },
  near: ({ amounts, lang }: Scene): string =>
    say(lang, 'near', { unit: amounts.kind === 'probability' ? say(lang, 'points') : '' }),
};
