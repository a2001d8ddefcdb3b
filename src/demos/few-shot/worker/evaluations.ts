import { metricsOf, type MetricsOf } from '../../../lab/contract/define.ts';
import type { Random } from '../../../numerics/random.ts';
import type demo from '../demo.ts';
import { accuracies, distancesIn, onOutside, type Accuracies } from './evaluation.ts';
import type { Arm, Spaces } from './networks.ts';
import { drawSets } from './outside.ts';
import type { Written } from './written.ts';

/** How well every arm does on the characters of unseen scripts. */
export function evaluations(spaces: Spaces, written: Written, random: Random) {
  const sets = drawSets(written.script, random);
  const distances = (arm: Arm) => distancesIn(spaces[arm], written, arm === 'classifier');
  const accuracy = (arm: Arm) => accuracies(distances(arm), written);
  const [pixels, untrained] = [accuracy('pixels'), accuracy('untrained')];
  const now = () => {
    const proto = distances('proto');
    return {
      proto: accuracies(proto, written),
      outside: onOutside(proto, written, sets),
      classifier: accuracy('classifier'),
    };
  };
  let last = now();
  const arms = (measure: keyof Accuracies): Record<Arm, number> => ({
    proto: last.proto[measure],
    classifier: last.classifier[measure],
    pixels: pixels[measure],
    untrained: untrained[measure],
  });
  return {
    repeat: (): void => {
      last = now();
    },
    shown: () => ({ accuracy: arms('one'), outside: last.outside }),
    metrics: (): MetricsOf<typeof demo> => ({
      ...metricsOf('one', arms('one')),
      ...metricsOf('five', arms('five')),
      ...metricsOf('many', arms('many')),
      'proto/sure': last.outside.sureOutside,
    }),
  };
}
