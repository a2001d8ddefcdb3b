import { sentences } from '../../../i18n/phrases.ts';
import type { Lang } from '../../../i18n/text.ts';
import { greatest } from '../shared/greatest.ts';
import { degrees, neighboursOf } from '../shared/problem.ts';
import type { ArmName } from '../worker/study.ts';
import type { Snapshot, Subject } from '../session.ts';
import { say } from './words.ts';

/** One snapshot with what follows from it. */
export interface Scene {
  subject: Subject;
  snapshot: Snapshot;
  lang: Lang;
  /** What each network says: `[n]`. */
  verdicts: Record<ArmName, readonly Verdict[]>;
  /** `[n]`: how many ties each node has now. */
  degree: Uint16Array;
  /** The node whose row is shown, and whether the reader chose it. */
  shown: number;
  selected: number | undefined;
  /** The first end of a tie to come. */
  pending: number | undefined;
}

/** What one network says of one node. */
export interface Verdict {
  class: number;
  probability: number;
  /** Undefined where the class is not known. */
  isRight: boolean | undefined;
  isGiven: boolean;
}

export function verdictsOf(
  { truth, classes }: Subject,
  snapshot: Snapshot,
  arm: ArmName,
): Verdict[] {
  const k = classes.length;
  const { logits } = snapshot.arms[arm];
  return Array.from(truth, (own, node) => {
    const best = greatest(logits, node, k);
    let sum = 0;
    for (let c = 0; c < k; c++) sum += Math.exp(logits[node * k + c]! - logits[node * k + best]!);
    return {
      class: best,
      probability: 1 / sum,
      isRight: own < 0 ? undefined : own === best,
      isGiven: snapshot.edits.labels[node]! >= 0,
    };
  });
}

export const colourOf = (k: number) => (k < 0 ? 'var(--edge)' : `var(--class-${k})`);

/** How a node is coloured by what a network says: inside the prediction, pale if unsure; the rim the truth. */
export const colours = (scene: Scene, node: number, said: Verdict) => ({
  colour: colourOf(said.class),
  strength: strengthOf(scene, said),
  ring: colourOf(scene.subject.truth[node]!),
});

/**
 * Share of the class's colour, by how far the prediction is above chance. Never so strong that a number written in it
 * could not be read; in twelfths, so that few styles change at a time.
 */
export function strengthOf({ subject }: Scene, { probability }: Verdict): number {
  const chance = 1 / subject.classes.length;
  const sureness = chance < 1 ? (probability - chance) / (1 - chance) : 1;
  return 0.06 + 0.49 * (Math.round(12 * Math.max(0, sureness)) / 12);
}

/** How many of the nodes without a label one network gets right, and how many there are. */
export function score(scene: Scene, arm: ArmName): { right: number; of: number } {
  const asked = scene.verdicts[arm].filter(
    ({ isGiven, isRight }) => !isGiven && isRight !== undefined,
  );
  return { right: asked.filter(({ isRight }) => isRight).length, of: asked.length };
}

/** The node itself, then its neighbours. */
export const heard = ({ snapshot }: Scene, node: number): number[] => [
  node,
  ...neighboursOf(node, snapshot.edits.ties),
];

/** Â's entry for a node and one that it hears: 1 / √(d̃ d̃), degrees with the self-loop. */
export const entry = ({ degree }: Scene, i: number, j: number): number =>
  1 / Math.sqrt((degree[i]! + 1) * (degree[j]! + 1));

/** A node whose row is worth a look before the reader has chosen one: few neighbours, of more than one class, and no label. */
export function exampleOf({ truth, start, names }: Subject): number {
  const { ties, labels } = start;
  const degree = degrees(names.length, ties);
  const classesAround = (node: number) =>
    new Set(neighboursOf(node, ties).map((other) => truth[other])).size;
  const found = names.findIndex(
    (_, node) =>
      labels[node]! < 0 && degree[node]! >= 3 && degree[node]! <= 5 && classesAround(node) > 1,
  );
  return Math.max(0, found);
}

/** The stage in a sentence or two. */
export function finding(scene: Scene): string {
  const { lang, snapshot } = scene;
  if (snapshot.edits.labels.every((label) => label < 0)) return say(lang, 'noLabel');
  const { right, of } = score(scene, 'gcn');
  const distance = snapshot.arms.gcn.distances.at(-1)!;
  const said = say(lang, 'finding', {
    right,
    of,
    alone: score(scene, 'alone').right,
    distance: distance.toFixed(2),
  });
  if (distance >= 0.1) return said;
  return sentences(lang, say(lang, 'smooth', { distance: distance.toFixed(3) }), said);
}
