import { add, write } from '../../../charts/dom.ts';
import { keyed } from '../../../charts/keyed.ts';
import { signed } from '../../../charts/numbers.ts';
import type { Plain } from '../../../figure/figure.ts';
import type { ArmName } from '../worker/study.ts';
import type { Scene } from './scene.ts';
import { say } from './words.ts';

/**
 * Mean distance between two nodes, one bar for each hidden layer of a network, and the last one as a number; for the
 * GCN also how closely the lengths follow √(d+1), if the degrees d differ.
 */
export const layerDistances =
  (arm: ArmName): Plain<Scene> =>
  (foot) => {
    const bars = add(foot, 'div', 'bars');
    bars.setAttribute('aria-hidden', 'true');
    const draw = keyed<HTMLElement, number>(() => add(bars, 'i'));
    const numbers = add(foot, 'div', 'said');
    const apart = add(numbers, 'p');
    const fit = add(numbers, 'p');
    return ({ snapshot, lang, neighbours }) => {
      const { distances, lengthFit } = snapshot.arms[arm];
      draw([...distances.keys()], String, (bar, layer) => {
        const distance = distances[layer]!;
        bar.style.blockSize = `${Math.round((100 * distance) / Math.SQRT2)}%`;
        bar.title = `${say(lang, 'layers')}: ${layer + 1}: ${distance.toFixed(3)}`;
      });
      write(apart, say(lang, 'apart', { distance: distances.at(-1)!.toFixed(2) }));
      const differ = neighbours.some(({ length }) => length !== neighbours[0]!.length);
      write(fit, arm === 'gcn' && differ ? say(lang, 'fit', { r: signed(lengthFit) }) : '');
    };
  };
