import { sentences } from '../../../i18n/phrases.ts';
import type { Lang } from '../../../i18n/text.ts';
import { greatest } from '../shared/greatest.ts';
import { degrees, neighboursOf } from '../shared/problem.ts';
import type { ArmName } from '../worker/study.ts';
import type { Snapshot, Fixed } from '../session.ts';
import { say } from './words.ts';

/** What is drawn, and what the reader has selected. */
interface Shown {
  fixed: Fixed;
  snapshot: Snapshot;
  lang: Lang;
  /** The node that the reader has selected. */
  selected: number | undefined;
  /** The node whose row is shown while none is selected. */
  example: number;
  /** The first end of an edge that is to be added or removed. */
  pending: number | undefined;
}
/** All that is drawn of one moment. */
export interface Scene extends Shown {
  /** What each network predicts: `[n]`. */
  predictions: Record<ArmName, readonly Prediction[]>;
  /** `[n]`: the degree of each node now, without self-loops. */
  degree: Uint16Array;
  /** The node whose row is shown. */
  shown: number;
}

/** What one network predicts of one node. */
export interface Prediction {
  class: number;
  probability: number;
  /** Undefined if the true class is not known. */
  isRight: boolean | undefined;
  isGiven: boolean;
}

export function sceneOf(now: Shown): Scene {
  const { fixed, snapshot, selected, example } = now;
  return {
    ...now,
    predictions: {
      gcn: predictionsOf(fixed, snapshot, 'gcn'),
      alone: predictionsOf(fixed, snapshot, 'alone'),
    },
    degree: degrees(fixed.names.length, snapshot.edits.edges),
    shown: selected ?? example,
  };
}

function predictionsOf({ truth, classes }: Fixed, snapshot: Snapshot, arm: ArmName): Prediction[] {
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

/**
 * Share of the class's colour, by how far the probability is above chance. Never so strong that a number written in it
 * could not be read; in twelfths, so that few styles change at a time.
 */
export function strengthOf({ fixed }: Scene, { probability }: Prediction): number {
  const chance = 1 / fixed.classes.length;
  const sureness = chance < 1 ? (probability - chance) / (1 - chance) : 1;
  return 0.06 + 0.49 * (Math.round(12 * Math.max(0, sureness)) / 12);
}

/** For how many of the nodes without a label one network is right, and how many there are. */
export function score(scene: Scene, arm: ArmName): { right: number; of: number } {
  const asked = scene.predictions[arm].filter(
    ({ isGiven, isRight }) => !isGiven && isRight !== undefined,
  );
  return { right: asked.filter(({ isRight }) => isRight).length, of: asked.length };
}

/** The node itself, then its neighbours. */
export const neighbourhood = ({ snapshot }: Scene, node: number): number[] => [
  node,
  ...neighboursOf(node, snapshot.edits.edges),
];

/** Â's entry for a node and a neighbour, or itself: 1 / √(d̃ d̃), degrees with the self-loop. */
export const entry = ({ degree }: Scene, i: number, j: number): number =>
  1 / Math.sqrt((degree[i]! + 1) * (degree[j]! + 1));

/** A node whose row is worth showing first: without a label, with few neighbours of more than one class. */
export function exampleOf({ truth, start, names }: Fixed): number {
  const { edges, labels } = start;
  const degree = degrees(names.length, edges);
  const classesAround = (node: number) =>
    new Set(neighboursOf(node, edges).map((other) => truth[other])).size;
  const found = names.findIndex(
    (_, node) =>
      labels[node]! < 0 && degree[node]! >= 3 && degree[node]! <= 5 && classesAround(node) > 1,
  );
  return Math.max(0, found);
}

/** The figure in a sentence or two. */
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
