import { sentences } from '../../../i18n/phrases.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { ValuesOf } from '../../../lab/contract/define.ts';
import demo from '../demo.ts';
import type session from '../session.ts';
import type { Snapshot } from '../session.ts';
import { beyond, highest, limitOf, newTasks, wineTasks } from '../shared/family.ts';
import type { ArmName } from '../shared/names.ts';
import type { Hand } from './hand.ts';
import { say } from './words.ts';

/** All that is drawn of one moment. */
export interface Scene {
  snapshot: Snapshot;
  values: ValuesOf<typeof session>;
  hand: Hand;
  lang: Lang;
}

export const toneOf = (arm: ArmName): string => `var(--tone-${demo.arms[arm].tone ?? 'ink'})`;
/** The reader's own rates are drawn in this colour. */
export const handTone = 'var(--ink)';

export const stepsOf = ({ snapshot }: Scene): number => snapshot.rates.learned.length;
/** The inner step up to which paths are drawn. */
export const innerOf = (scene: Scene): number => Math.min(scene.values.inner, stepsOf(scene));
/** The rates that the bars show: the reader's own, if there are any. */
export const barsOf = ({ hand, snapshot }: Scene): readonly number[] =>
  hand.rates ?? snapshot.rates.learned;
/** The steepest curvature of the shown new tasks decides it. */
export const stabilityOf = ({ values }: Scene): number =>
  limitOf(values.tested === 'beyond' ? beyond : highest);

/** The mean loss at the end of the shown bars. */
export const barsLoss = ({ hand, snapshot }: Scene): number =>
  (hand.rates && snapshot.handLosses ? snapshot.handLosses : snapshot.losses.learned).at(-1)!;

const raised = (exponent: number): string =>
  String(exponent).replaceAll(/[-0-9]/g, (sign) =>
    '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt('-0123456789'.indexOf(sign)),
  );

/** A loss in two digits. */
export function brief(loss: number): string {
  if (!Number.isFinite(loss)) return '∞';
  if (loss === 0) return '0';
  if (loss >= 0.001 && loss < 1000) return String(Number(loss.toPrecision(2)));
  const [digits, exponent] = loss.toExponential(1).split('e');
  const power = `10${raised(Number(exponent))}`;
  return digits === '1.0' ? power : `${digits}·${power}`;
}
/** A rate in two or three digits. */
export const rateText = (rate: number): string => rate.toFixed(rate < 10 ? 2 : 1);

/** The figure in words. */
export function finding(scene: Scene): string {
  const { snapshot, lang, hand } = scene;
  const { losses, outer, rates } = snapshot;
  const end = (arm: ArmName) => brief(losses[arm].at(-1)!);
  const all = say(lang, 'finding', {
    outer,
    s: stepsOf(scene),
    n: scene.values.tested === 'wine' ? wineTasks : newTasks,
    start: brief(losses.learned[0]!),
    learned: end('learned'),
    fixed: end('fixed'),
    cosine: end('cosine'),
    momentum: end('momentum'),
    longest: rateText(Math.max(...rates.learned)),
    limit: rateText(stabilityOf(scene)),
  });
  if (!hand.rates) return all;
  return sentences(lang, all, say(lang, 'findingHand', { hand: brief(barsLoss(scene)) }));
}
