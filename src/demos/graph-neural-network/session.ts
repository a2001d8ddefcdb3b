import { molecules } from '../../datasets/molecules/index.ts';
import { defineSession, metricsOf } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import demo from './demo.ts';
import { pair } from './shared/pair.ts';
import { shownCount, type Seen } from './shared/shown.ts';
import { look } from './worker/seen.ts';
import { Study } from './worker/study.ts';

export interface Snapshot {
  seen: Seen;
  /** On the held-out molecules. */
  r2: number;
}

export default defineSession(
  demo,
  async ({ shown, rounds, messages, readout }, { random, load, data }) => {
    await useBackend();
    const study = new Study(await molecules(load), { rounds, messages, readout }, random);
    // Neither tiny nor crowded, and with something polar in it.
    const drawn = study.test
      .filter(({ atoms, tpsa }) => atoms.length >= 8 && atoms.length <= 18 && tpsa >= 30)
      .slice(0, shownCount);
    const chosen = (number: number) => {
      if (shown === 'pair') return pair;
      if (shown === 'test') return [drawn[number - 1]!];
      if (!data) throw new Error('no molecule was given');
      return [data];
    };
    return {
      fixed: {
        counting: {
          atoms: study.counting.atoms.r2,
          bonds: study.counting.bonds.r2,
          weights: study.counting.weights,
        },
      },
      step: ({ rate }) => study.step(rate),
      snapshot: ({ molecule }): Snapshot => ({
        seen: look(study, chosen(molecule), readout),
        r2: study.score.r2,
      }),
      metrics: () => {
        const { atoms, bonds } = study.counting;
        const { score } = study;
        return {
          ...metricsOf('r2', { network: score.r2, atoms: atoms.r2, bonds: bonds.r2 }),
          ...metricsOf('error', { network: score.error, atoms: atoms.error, bonds: bonds.error }),
          ...metricsOf('shares', { network: score.shares, atoms: atoms.shares }),
        };
      },
      dispose: () => study.dispose(),
    };
  },
);
