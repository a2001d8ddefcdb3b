import { listed } from '../../../i18n/phrases.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { ValuesOf } from '../../../lab/contract/define.ts';
import demo from '../demo.ts';
import type session from '../session.ts';
import type { Snapshot } from '../session.ts';
import { armNames, fittedArms, marks, type ArmName } from '../shared/names.ts';
import { heldOutTasks } from '../shared/sizes.ts';
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

/** Which of the marks is drawn bold. */
export const boldOf = ({ values }: Scene): number =>
  marks.findIndex((mark) => String(mark) === values.shown);
/** The number of steps at a mark; Japanese counts them in the phrase. */
export function stepsAt(mark: number, lang: Lang): string {
  const steps = marks[mark]!;
  return lang === 'ja' ? String(steps) : `${steps} ${steps === 1 ? 'step' : 'steps'}`;
}

/** An error in few digits. */
export const brief = (error: number): string =>
  error >= 100 ? '>99' : error >= 10 ? error.toFixed(0) : error.toFixed(2);

/** An arm's error over the held-out tasks at a mark. */
export const errorAt = (mark: number, arm: ArmName, { snapshot }: Scene): string =>
  brief(snapshot.judged.errors[armNames.indexOf(arm)]![mark]!);

/** What the held-out tasks are. */
export const tasksOf = ({ values, lang }: Scene): string =>
  say(lang, values.family === 'wave' ? 'waves' : 'lines');

/** What the shown slices are of; with the random weights, also what the lengths of steps are of. */
export const slicedArms = ({ values }: Scene) => [values.slice, 'joint'] as const;

export function finding(scene: Scene): string {
  const { values, lang, snapshot } = scene;
  const bold = boldOf(scene);
  const errors = [
    ...[...fittedArms, 'random' as const].map(
      (arm) => `${say(lang, arm)} ${errorAt(bold, arm, scene)}`,
    ),
    `${say(lang, 'tuned')} ${brief(snapshot.judged.tuned[bold]!.error)}`,
  ];
  return say(lang, 'finding', {
    n: heldOutTasks,
    tasks: tasksOf(scene),
    k: values.points,
    steps: stepsAt(bold, lang),
    errors: listed(lang, errors),
  });
}
