import { Mistake } from '../../datasets/own/mistake.ts';
import { layOutGraph } from '../../layout/graph-layout.ts';
import type { Text } from '../../i18n/text.ts';
import { defineSession } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import demo from './demo.ts';
import { directionsInPlane } from './worker/plane.ts';
import { ownProblem, pairsOf, shipped, type OwnFiles, type Problem } from './shared/problem.ts';
import { Study, type ArmName, type Edits } from './worker/study.ts';

/** What the drawing is about. */
export interface Subject extends Problem {
  /** Where the nodes stand: `[n, 2]`. */
  at: Float32Array;
  /** Labels and ties before the reader changed any. */
  start: Edits;
}
/** One network's answers. */
export interface Seen {
  /** `[n, classes]` */
  logits: Float32Array;
  /** H W of the last layer: `[n, classes]`. Row i of Â times this is row i of the logits. */
  before: Float32Array;
  /** Directions of the last hidden layer, in a plane: `[n, 2]`. */
  plane: Float32Array;
  /** Whether that layer is the output itself, because there is no other. */
  isOutput: boolean;
  /** Mean distance between two nodes after each hidden layer, the last one last. */
  distances: readonly number[];
}
export interface Running {
  phase: 'running';
  edits: Edits;
  arms: Record<ArmName, Seen>;
  /** A graph of the reader's own comes with every snapshot; one of ours is sent once, as `fixed`. */
  own: Subject | undefined;
}
/** Nothing to draw yet: the reader has handed over no graph, or one in which something is wrong. */
export interface Waiting {
  phase: 'waiting';
  problem: Text | undefined;
}
export type Snapshot = Running | Waiting;

export default defineSession(demo, async (values, { random, load }) => {
  await useBackend();
  const { data } = values;
  let study = data === 'own' ? undefined : new Study(await shipped[data](load), values, random);
  let subject = study && subjectOf(study);
  let wrong: Text | undefined;
  return {
    fixed: subject,
    step: ({ rate }) => study?.step(rate),
    snapshot: (): Snapshot =>
      study
        ? { ...seen(study), own: data === 'own' ? subject : undefined }
        : { phase: 'waiting', problem: wrong },
    metrics: () => (study ? metrics(study) : idle),
    act: {
      /** Other labels and ties than those now; trains anew, from the same weights for as long. */
      edit: (edits: Edits) => study?.change(edits),
      /** A graph of the reader's own, as the text of one or two CSV files, in place of any before. */
      graph: (files: OwnFiles) => {
        const problem = ownProblem(files);
        if (problem instanceof Mistake) {
          wrong = problem.text;
          return;
        }
        study?.dispose();
        study = new Study(problem, values, random);
        subject = subjectOf(study);
      },
    },
    dispose: () => study?.dispose(),
  };
});

function subjectOf({ problem, start }: Study): Subject {
  return { ...problem, at: layOutGraph(problem.names.length, pairsOf(problem.ties)), start };
}

const seen = (study: Study): Omit<Running, 'own'> => ({
  phase: 'running',
  edits: study.edits,
  arms: { gcn: seenOf(study, 'gcn'), alone: seenOf(study, 'alone') },
});

function seenOf(study: Study, arm: ArmName): Seen {
  const { logits, before, hidden, width, distances } = study.answers[arm];
  const plane = directionsInPlane(hidden, width);
  return { logits, before, plane, isOutput: hidden === logits, distances };
}

const idle = {
  'gcn/accuracy': 0,
  'alone/accuracy': 0,
  'propagation/accuracy': 0,
  'gcn/distance': 0,
  'alone/distance': 0,
};

function metrics(study: Study): typeof idle {
  const { gcn, alone } = study.answers;
  return {
    'gcn/accuracy': study.accuracy('gcn'),
    'alone/accuracy': study.accuracy('alone'),
    'propagation/accuracy': study.propagation,
    'gcn/distance': gcn.distances.at(-1)!,
    'alone/distance': alone.distances.at(-1)!,
  };
}
