import type { Caption } from './panel.ts';
import type { Scene } from './scene.ts';
import { say } from './words.ts';

const sample = (className: string, inside: string, width = 22) =>
  `<svg class="sample ${className}" viewBox="0 0 ${width} 12" aria-hidden="true">${inside}</svg>`;
const marks = {
  exact: sample(
    'share',
    '<path class="for" d="M11 1H22V11H11Z"/><path class="against" d="M0 1H11V11H0Z"/>',
  ),
  kernel: sample(
    'estimate kernel',
    '<path class="off" d="M0 6H22"/><circle class="mark" cx="11" cy="6" r="4"/>',
  ),
  permutation: sample(
    'estimate permutation',
    '<path class="off" d="M0 6H22"/><path class="mark" d="M11 1.2L15.8 6L11 10.8L6.2 6Z"/>',
  ),
  low: sample('bead', '<circle cx="6" cy="6" r="4" fill="var(--stage)"/>', 12),
  high: sample('bead', '<circle cx="6" cy="6" r="4" fill="var(--accent)"/>', 12),
};

/** What the panels are called at present, and what their marks mean. */
export function captions(scene: Scene): Record<'why' | 'all' | 'near', Caption> {
  const { seen, subject, amounts, lang, m } = scene;
  const count = (n: number) => n.toLocaleString(lang);
  const item = (mark: string, text: string) => `<span>${mark}${text}</span>`;
  const shown = subject.shown.length;
  const done = seen.swarm.rows.length;
  const isWaiting = seen.phase === 'learning' || (seen.n === 0 && done === 0);
  return {
    why: {
      title: say(lang, 'why'),
      key: (['exact', 'kernel', 'permutation'] as const)
        .map((name) => item(marks[name], say(lang, name)))
        .join(''),
    },
    all: {
      title: say(lang, done > 0 && done < shown ? 'filling' : 'all', { n: shown, done }),
      key: isWaiting
        ? say(lang, 'after')
        : item(marks.low, say(lang, 'low')) + item(marks.high, say(lang, 'high')),
    },
    near: {
      title: say(lang, 'near', { unit: amounts.kind === 'probability' ? say(lang, 'points') : '' }),
      key: isWaiting
        ? say(lang, 'after')
        : say(lang, 'of', { n: count(seen.n), all: count(2 ** m - 2) }),
    },
  };
}
