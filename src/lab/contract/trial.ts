import type { Random } from '../../numerics/random.ts';
import type { ActsOf, AnySetup, FixedOf, ValuesOf } from './define.ts';

/** The name of an action, and what the reader did. */
export type Act<T extends AnySetup> = {
  [N in keyof ActsOf<T> & string]: readonly [name: N, ...payload: Parameters<ActsOf<T>[N]>];
}[keyof ActsOf<T> & string];

/** What a demo tells those who try it under all its settings: only tests need it. */
export interface Trial<T extends AnySetup> {
  /** What a reader may do, each action at least once: at random, within what the view offers. */
  acts?: (random: Random, fixed: FixedOf<T>, values: ValuesOf<T>) => readonly Act<T>[];
  /** The numbers that may be missing or endless without a fault, as `snapshot.gains[] is NaN`. */
  missing?: RegExp;
}

export const defineTrial = <T extends AnySetup>(trial: Trial<T>): Trial<T> => trial;
