import type { Lang } from '../../../i18n/text.ts';
import type { ValuesOf } from '../../../lab/contract/define.ts';
import type session from '../session.ts';
import type { Fixed, Snapshot } from '../session.ts';
import { half } from '../shared/schedule.ts';
import { say } from './words.ts';

/** All that is drawn of one moment. */
export interface Scene {
  snapshot: Snapshot;
  fixed: Fixed;
  values: ValuesOf<typeof session>;
  lang: Lang;
}
export type ArmName = keyof Snapshot['standings'];
export const arms = ['single', 'multi', 'sequential'] as const satisfies readonly ArmName[];

const percent = (share: number): number => Math.round(100 * share);

export function accuracyOf(arm: ArmName, { snapshot, lang }: Scene): string {
  const standing = snapshot.standings[arm];
  return standing ? `${percent(standing.own)}%` : say(lang, 'off');
}

/** Names of the heads' tasks. */
const ownName = ({ lang }: Scene): string => say(lang, 'ownTask');
export const secondName = ({ values, lang }: Scene): string => say(lang, `${values.second}Task`);

/** Which head learns now, and with which weight; the trunk learns from those. */
export interface HeadShown {
  name: string;
  /** `none`: this network has no such task. */
  state: 'learns' | 'waits' | 'none';
  accuracy: string;
  note: string;
  /** Its part of the weights, 0 … 1. */
  share: number;
}

export function headsOf(arm: ArmName, scene: Scene): HeadShown[] {
  const { snapshot, lang } = scene;
  const standing = snapshot.standings[arm];
  const hasTurned = snapshot.cosines.length >= half;
  const [w1, w2] = snapshot.weighed.weights;
  const learns = {
    single: [true, false],
    multi: [true, true],
    sequential: [hasTurned, !hasTurned],
  }[arm];
  const weights = [w1, w2].map((w) => say(lang, 'weight', { weight: shortNumber(w) }));
  return [ownName(scene), secondName(scene)].map((name, at): HeadShown => {
    const isNone = !standing || (arm === 'single' && at === 1);
    const state = isNone ? 'none' : learns[at] ? 'learns' : 'waits';
    const share = standing && !isNone ? (at ? standing.second : standing.own) : undefined;
    return {
      name,
      state,
      accuracy: share === undefined ? '' : `${percent(share)}%`,
      note: arm === 'multi' ? weights[at]! : say(lang, state),
      share: arm === 'multi' ? [w1, w2][at]! / (w1 + w2) : state === 'learns' ? 0.5 : 0,
    };
  });
}

/** Three digits that count. */
const shortNumber = (value: number): string => Number(value.toPrecision(3)).toString();

const recent = 20;
/** Means of the last 20 cosines at each step, fewer for the first of them; those that are not defined are left out. */
export const runningMeans = (cosines: Float32Array): number[] =>
  Array.from(cosines, (_, i) => {
    const some = cosines.slice(Math.max(0, i + 1 - recent), i + 1).filter(Number.isFinite);
    return some.reduce((sum, one) => sum + one, 0) / some.length;
  });

export function cosineOf({ snapshot: { cosines } }: Scene): string {
  const mean = runningMeans(cosines).at(-1);
  return Number.isFinite(mean) ? mean!.toFixed(2).replace('-', '−') : '';
}

export function finding(scene: Scene): string {
  const { snapshot, fixed, lang } = scene;
  const { single, multi, sequential } = snapshot.standings;
  if (!single || !multi) return '';
  const numbers = {
    perClass: fixed.perClass,
    second: secondName(scene),
    single: percent(single.own),
    multi: percent(multi.own),
    pixels: percent(fixed.pixels),
    cosine: cosineOf(scene) || '–',
  };
  if (!sequential) return say(lang, 'findingTwo', numbers);
  return say(lang, 'finding', { ...numbers, sequential: percent(sequential.own) });
}
