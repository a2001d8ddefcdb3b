import { metricsOf, type MetricsOf } from '../../../lab/contract/define.ts';
import type { Random } from '../../../numerics/random.ts';
import type demo from '../demo.ts';
import { accuracies, distancesIn, type Accuracies } from './evaluation.ts';
import type { Arm, Spaces } from './networks.ts';
import { byDistance, drawOthers, outsideResult, setsOf } from './outside.ts';
import type { Shape } from './shown.ts';
import type { Written } from './written.ts';

/** How well every arm does on the characters of unseen scripts. */
export function evaluations(spaces: Spaces, written: Written, random: Random) {
  const m = written.script.length;
  const others = drawOthers(written.script, random);
  const distances = (arm: Arm) => distancesIn(spaces[arm], written, arm === 'classifier');
  const accuracy = (arm: Arm) => accuracies(distances(arm), written);
  const [pixels, untrained] = [accuracy('pixels'), accuracy('untrained')];
  const now = () => {
    const { prototypes, nearest } = distances('proto');
    return {
      prototypes,
      proto: accuracies({ prototypes, nearest }, written),
      outside: outsideResult(prototypes[0]!, setsOf(others, 5), m),
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
    /** The threshold is that of episodes of the shape that is shown. */
    shown: ({ ways, shots }: Shape) => ({
      accuracy: arms('one'),
      outside: last.outside,
      refusal: byDistance(last.prototypes[shots - 1]!, setsOf(others, ways), m),
    }),
    metrics: (): MetricsOf<typeof demo> => ({
      ...metricsOf('one', arms('one')),
      ...metricsOf('five', arms('five')),
      ...metricsOf('nearest', arms('nearest')),
      ...metricsOf('many', arms('many')),
    }),
  };
}
