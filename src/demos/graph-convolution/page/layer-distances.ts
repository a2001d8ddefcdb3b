import { add, write } from '../../../charts/dom.ts';
import { keyed } from '../../../charts/keyed.ts';
import type { Plain } from '../../../figure/figure.ts';
import type { ArmName } from '../worker/study.ts';
import type { Scene } from './scene.ts';
import { say } from './words.ts';

/** Mean distance between two nodes, one bar for each hidden layer of a network, and the last one as a number. */
export const layerDistances =
  (arm: ArmName): Plain<Scene> =>
  (foot) => {
    const bars = add(foot, 'div', 'bars');
    bars.setAttribute('aria-hidden', 'true');
    const draw = keyed<HTMLElement, number>(() => add(bars, 'i'));
    const text = add(foot, 'p');
    return ({ snapshot, lang }) => {
      const { distances } = snapshot.arms[arm];
      draw([...distances.keys()], String, (bar, layer) => {
        const distance = distances[layer]!;
        bar.style.blockSize = `${Math.round((100 * distance) / Math.SQRT2)}%`;
        bar.title = `${say(lang, 'layers')}: ${layer + 1}: ${distance.toFixed(3)}`;
      });
      write(text, say(lang, 'apart', { distance: distances.at(-1)!.toFixed(2) }));
    };
  };
