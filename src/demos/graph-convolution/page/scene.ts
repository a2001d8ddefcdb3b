import { neighbours } from '../../../datasets/tools/graph.ts';
import { sentences } from '../../../i18n/phrases.ts';
import type { Lang } from '../../../i18n/text.ts';
import { argMax } from '../../../numerics/arg-max.ts';
import { softmax } from '../../../numerics/softmax.ts';
import * as problem from '../shared/problem.ts';
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
  /** `[n]`: of each node now. */
  neighbours: readonly (readonly number[])[];
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
    neighbours: neighbours(fixed.names.length, snapshot.edits.edges),
    shown: selected ?? example,
  };
}

function predictionsOf({ truth, classes }: Fixed, snapshot: Snapshot, arm: ArmName): Prediction[] {
  const k = classes.length;
  const { logits } = snapshot.arms[arm];
  return Array.from(truth, (own, node) => {
    const probabilities = softmax(logits.subarray(node * k, (node + 1) * k));
    const best = argMax(probabilities);
    return {
      class: best,
      probability: probabilities[best]!,
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
export const score = ({ fixed, snapshot: { arms, edits } }: Scene, arm: ArmName) =>
  problem.score(arms[arm].logits, fixed, edits.labels);

/** The node itself, then its neighbours. */
export const neighbourhood = ({ neighbours }: Scene, node: number): number[] => [
  node,
  ...neighbours[node]!,
];

/** Â's entry for a node and a neighbour, or itself: 1 / √(d̃ d̃), degrees with the self-loop. */
export const entry = ({ neighbours }: Scene, i: number, j: number): number =>
  1 / Math.sqrt((neighbours[i]!.length + 1) * (neighbours[j]!.length + 1));

/** A node whose row is worth showing first: without a label, with few neighbours of more than one class. */
export function exampleOf({ truth, start, names }: Fixed): number {
  const near = neighbours(names.length, start.edges);
  const found = near.findIndex(
    (others, node) =>
      start.labels[node]! < 0 &&
      others.length >= 3 &&
      others.length <= 5 &&
      new Set(others.map((other) => truth[other])).size > 1,
  );
  return Math.max(0, found);
}

/** Why no prediction can be right or wrong, if none can. */
export function whyUntested(scene: Scene): 'oneClass' | 'noTruth' | 'noTest' | undefined {
  const { classes, truth } = scene.fixed;
  if (score(scene, 'gcn').of > 0) return undefined;
  if (truth.every((own) => own < 0)) return 'noTruth';
  return classes.length === 1 ? 'oneClass' : 'noTest';
}

/** Without any label nothing is learned. */
export const isUnlabelled = ({ snapshot }: Scene): boolean =>
  snapshot.edits.labels.every((label) => label < 0);

/** The figure in a few sentences. */
export function finding(scene: Scene): string {
  const { lang, snapshot } = scene;
  if (isUnlabelled(scene)) return say(lang, 'noLabel');
  const { right, of } = score(scene, 'gcn');
  const distance = snapshot.arms.gcn.distances.at(-1)!;
  const untested = whyUntested(scene);
  return sentences(
    lang,
    distance < 0.1 ? say(lang, 'smooth', { distance: distance.toFixed(3) }) : '',
    untested
      ? say(lang, 'untested', { why: say(lang, untested) })
      : say(lang, 'finding', { right, of, alone: score(scene, 'alone').right }),
    say(lang, 'distance', { distance: distance.toFixed(2) }),
  );
}
