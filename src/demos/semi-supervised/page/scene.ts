import type { Lang } from '../../../i18n/text.ts';
import type { Fixed, Snapshot } from '../session.ts';
import type { Round } from '../shared/rounds.ts';
import { say } from './words.ts';

export const sideNames = ['left', 'right'] as const;
export type SideName = (typeof sideNames)[number];

/** All that is drawn of one moment. */
export interface Scene {
  snapshot: Snapshot;
  fixed: Fixed;
  lang: Lang;
  /** The round that is shown; that of the moons is their only one. */
  round: number;
}

export const percent = (share: number): string => (100 * share).toFixed(0);

/** The shown round of one side. */
export const roundOf = (side: SideName, { snapshot, round }: Scene): Round =>
  snapshot[side].rounds[Math.min(round, snapshot[side].rounds.length - 1)]!;

export const titleOf = (side: SideName, { fixed, lang }: Pick<Scene, 'fixed' | 'lang'>): string =>
  side === 'left'
    ? say(lang, fixed.isMoons ? 'network' : 'learned')
    : say(lang, fixed.isMoons ? 'propagation' : 'pixels');

/** How many pseudo-labels there are and how many of them are wrong, in a sentence. */
export function counted(side: SideName, scene: Scene): string {
  const { fixed, lang, round, snapshot } = scene;
  const { taken, wrong } = roundOf(side, scene);
  const all = percent(snapshot[side].all ?? 1);
  if (fixed.isMoons && side === 'right') return say(lang, 'countedPropagation', { taken, wrong });
  if (fixed.isMoons)
    return say(lang, 'countedMoons', {
      taken,
      wrong,
      all,
      before: percent(snapshot.accuracy.labelled),
    });
  if (round === 0) return say(lang, 'countedNone');
  const before = percent(snapshot[side].rounds[0]!.accuracy);
  return say(lang, 'counted', { round, taken, wrong, before, all });
}

/** The figure in words: after the last round, whichever is shown. */
export function finding({ snapshot, fixed, lang }: Scene): string {
  const { left, right, accuracy } = snapshot;
  const [last, pixels] = [left.rounds.at(-1)!, right.rounds.at(-1)!];
  const parts = {
    taken: last.taken,
    wrong: last.wrong,
    before: percent(accuracy.labelled),
    after: percent(last.accuracy),
    propagation: percent(accuracy.propagation),
  };
  if (fixed.isMoons) return say(lang, 'findingMoons', parts);
  return say(lang, 'finding', {
    ...parts,
    pixelTaken: pixels.taken,
    pixelWrong: pixels.wrong,
    pixelBefore: percent(right.rounds[0]!.accuracy),
    pixelAfter: percent(pixels.accuracy),
    all: percent(accuracy.all),
  });
}
