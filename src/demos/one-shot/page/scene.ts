import type { Lang } from '../../../i18n/text.ts';
import type { Fixed, ShownTrial, Snapshot } from '../session.ts';
import type { Compared } from '../worker/trials.ts';
import type { Arm, Comparison } from './comparison.ts';
import type { Reader } from './reader.ts';
import { say } from './words.ts';

/** All that is drawn of one moment: where the run stands, and what the reader does. */
export interface Scene {
  snapshot: Snapshot;
  fixed: Fixed;
  lang: Lang;
  reader: Reader;
  /** The trial that is looked at. */
  trial: ShownTrial;
}

export type Verdict = 'right' | 'wrong' | 'open';
/** What the board shows of one trial. */
export interface Entry {
  query: Uint8ClampedArray;
  /** The character; undefined while it must not be given away. */
  name: string | undefined;
  learned: Verdict;
  pixels: Verdict;
  you: Verdict;
}
/** How many of the n trials that the reader has answered each of the three got right. */
export type Scores = Readonly<Record<'n' | 'you' | 'learned' | 'pixels', number>>;

/** Whether the reader is to answer the trial that is looked at. */
export const isTurn = ({ reader: { mode, answers, trial } }: Scene): boolean =>
  mode === 'guess' && answers[trial] === undefined;

/** The character of a glyph that can be picked. */
export const glyphName = (glyph: number, { alphabets }: Fixed): string =>
  alphabets.flatMap(({ characters }) => characters)[glyph] ?? '';

const compared = (arm: Arm, trial: number, { snapshot, fixed }: Scene): Compared =>
  arm === 'pixels' ? fixed.trials[trial]!.pixels : snapshot.learned[trial]!;

const isRight = (arm: Arm, trial: number, scene: Scene): boolean =>
  compared(arm, trial, scene).nearest === scene.fixed.trials[trial]!.answer;

/** On the trials that the reader has answered, so that all three are judged by the same. */
export function scoresOf(scene: Scene): Scores {
  const { answers } = scene.reader;
  const { trials } = scene.fixed;
  const answered = [...trials.keys()].filter((i) => answers[i] !== undefined);
  const right = (is: (trial: number) => boolean) => answered.filter(is).length;
  return {
    n: answered.length,
    you: right((i) => answers[i] === trials[i]!.answer),
    learned: right((i) => isRight('learned', i, scene)),
    pixels: right((i) => isRight('pixels', i, scene)),
  };
}

export function entriesOf(scene: Scene): Entry[] {
  const { reader, fixed } = scene;
  const verdict = (right: boolean): Verdict => (right ? 'right' : 'wrong');
  return fixed.trials.map(({ query, glyphs, answer }, trial) => {
    const given = reader.answers[trial];
    const isHidden = reader.mode === 'guess' && given === undefined;
    return {
      query,
      name: isHidden ? undefined : glyphName(glyphs[answer]!, fixed),
      learned: verdict(isRight('learned', trial, scene)),
      pixels: verdict(isRight('pixels', trial, scene)),
      you: given === undefined ? 'open' : verdict(given === answer),
    };
  });
}

/** How many of the trials an arm gets right. */
export const scoreOf = (arm: Arm, scene: Scene): number =>
  scene.fixed.trials.filter((_, i) => isRight(arm, i, scene)).length;

export function comparisonOf(arm: Arm, scene: Scene): Comparison {
  const { query, examples, glyphs, answer } = scene.trial;
  return {
    query,
    examples,
    names: glyphs.map((glyph) => glyphName(glyph, scene.fixed)),
    ...compared(arm, scene.reader.trial, scene),
    answer,
    ...(arm === 'learned' && { threshold: scene.snapshot.threshold }),
  };
}

export function finding(scene: Scene): string {
  const percent = (share: number) => Math.round(100 * share);
  const { accuracy } = scene.snapshot;
  return say(scene.lang, 'finding', {
    learned: scoreOf('learned', scene),
    pixels: scoreOf('pixels', scene),
    unseen: percent(accuracy.unseen),
    raw: percent(accuracy.pixels),
  });
}
