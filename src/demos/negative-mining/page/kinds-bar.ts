import { add } from '../../../charts/dom.ts';
import type { Plain } from '../../../figure/figure.ts';
import type { Way } from '../shared/names.ts';
import { percent, type Scene } from './scene.ts';
import { say } from './words.ts';

const kinds = ['easy', 'semi-hard', 'hard'] as const;

/** The kinds of the batch's triplets, as the network of one way sees them: one bar in three parts. */
export const kindsBar =
  (way: Way): Plain<Scene> =>
  (root) => {
    const bar = add(root, 'div', 'bar');
    bar.setAttribute('role', 'img');
    const parts = kinds.map((kind) => add(bar, 'i', kind));
    return ({ snapshot, lang }) => {
      const { shares } = snapshot.arms[way];
      const words = say(lang, 'kinds', {
        easy: percent(shares.easy),
        semi: percent(shares['semi-hard']),
        hard: percent(shares.hard),
      });
      if (bar.title === words) return;
      bar.title = words;
      bar.setAttribute('aria-label', words);
      kinds.forEach((kind, i) => {
        parts[i]!.style.inlineSize = `${(100 * shares[kind]).toFixed(1)}%`;
      });
    };
  };
