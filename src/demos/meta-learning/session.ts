import { wine } from '../../datasets/wine/index.ts';
import { defineSession, metricsOf } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import demo from './demo.ts';
import { longest, shortest } from './shared/family.ts';
import { armNames, type ArmName } from './shared/names.ts';
import { log10 } from './shared/orders.ts';
import { lookAt, type Snapshot } from './worker/look.ts';
import { Study } from './worker/study.ts';

export type { Snapshot } from './worker/look.ts';

export default defineSession(demo, async (values, { random, load }) => {
  await useBackend();
  const setting = {
    steps: Number(values.steps),
    family: values.family,
    tasks: Number(values.tasks),
    horizon: Number(values.horizon),
  };
  const study = new Study(setting, random, await wine(load));
  const ownOfFixed = log10(study.own(study.schedules.fixed));
  let hand: readonly number[] | undefined;
  return {
    step: ({ rate }) => study.step(rate),
    snapshot: (looked): Snapshot => lookAt(study, hand, looked),
    metrics: () => {
      const losses = study.losses('family');
      const ends = armNames.map((arm) => [arm, log10(losses[arm].at(-1)!)] as const);
      return {
        ...metricsOf('fresh', Object.fromEntries(ends) as Record<ArmName, number>),
        ...metricsOf('own', { learned: log10(study.own(study.learned())), fixed: ownOfFixed }),
      };
    },
    act: {
      /** The reader sets all rates; none gives the learned ones back. */
      set: ({ rates }: { rates: readonly number[] | undefined }) => {
        hand = rates?.map((rate) => Math.min(longest, Math.max(shortest, rate)));
      },
    },
    dispose: () => study.dispose(),
  };
});
