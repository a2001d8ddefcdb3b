import { pairsOf } from '../../datasets/tools/graph.ts';
import { layOutGraph } from '../../layout/graph-layout.ts';
import { defineSession, metricsOf } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import { directionsInPlane } from '../../numerics/directions.ts';
import demo from './demo.ts';
import { problemFor, type Problem } from './shared/problem.ts';
import { lengthFit } from './worker/length-fit.ts';
import { Study, type ArmName, type Edits } from './worker/study.ts';

/** The problem without its features, its layout, and the edits at the start. */
export interface Fixed extends Omit<Problem, 'words'> {
  /** The layout of the nodes: `[n, 2]`. */
  at: Float32Array;
  /** Labels and edges before the reader changed any. */
  start: Edits;
}
/** One network's outputs. */
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
  /** How closely the lengths of the last hidden layer's rows follow √(d+1), d the degrees: their correlation. */
  lengthFit: number;
}
export interface Snapshot {
  edits: Edits;
  arms: Record<ArmName, Seen>;
}

export default defineSession(demo, async (values, { random, load, data }) => {
  await useBackend();
  const study = new Study(await problemFor(values.data, load, data), values, random);
  return {
    fixed: fixedOf(study),
    step: ({ rate }) => study.step(rate),
    snapshot: (): Snapshot => ({
      edits: study.edits,
      arms: { gcn: seenOf(study, 'gcn'), alone: seenOf(study, 'alone') },
    }),
    metrics: () => metrics(study),
    /** Changes labels and edges; trains again from the same weights for as many steps. */
    act: { edit: (edits: Edits) => study.change(edits) },
    dispose: () => study.dispose(),
  };
});

function fixedOf({ problem: { names, classes, truth, edges }, start }: Study): Fixed {
  return { names, classes, truth, edges, at: layOutGraph(names.length, pairsOf(edges)), start };
}

function seenOf(study: Study, arm: ArmName): Seen {
  const { logits, before, hidden, width, distances } = study.answers[arm];
  const { edges } = study.edits;
  return {
    logits,
    before,
    plane: directionsInPlane(hidden, width),
    isOutput: hidden === logits,
    distances,
    lengthFit: lengthFit(hidden, width, edges),
  };
}

function metrics(study: Study) {
  const { gcn, alone } = study.answers;
  return {
    // Where there is nothing to test on, there is no accuracy.
    ...metricsOf('accuracy', {
      gcn: study.accuracy('gcn'),
      alone: study.accuracy('alone'),
      propagation: study.propagation,
    }),
    'gcn/distance': gcn.distances.at(-1)!,
    'alone/distance': alone.distances.at(-1)!,
  };
}
