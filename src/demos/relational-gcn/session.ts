import { Mistake } from '../../datasets/own/mistake.ts';
import type { Text } from '../../i18n/text.ts';
import { defineSession, metricsOf } from '../../lab/contract/define.ts';
import type { Values } from '../../lab/contract/params.ts';
import { useBackend } from '../../numerics/backend.ts';
import type { Random } from '../../numerics/random.ts';
import demo from './demo.ts';
import { firstNode } from './worker/first-node.ts';
import { seen, subjectOf, type Seen, type Subject } from './worker/seen.ts';
import { Study } from './worker/study.ts';
import { firmsOf, ownWorld, type OwnFiles } from './shared/worlds.ts';

/** Nothing to draw yet: the reader has handed over no graph, or one in which something is wrong. */
export interface Waiting {
  phase: 'waiting';
  problem: Text | undefined;
}
/** A graph of the reader's own comes with every snapshot; ours is sent once, as `fixed`. */
export type Snapshot = (Seen & { subject: Subject | undefined }) | Waiting;

type Settings = Values<(typeof demo)['params']>;

/** What the session keeps between two requests. */
interface State {
  study: Study | undefined;
  chosen: number;
  problem: Text | undefined;
  /** Kinds of ties that the reader has switched off in a graph of their own. */
  off: Set<number>;
}

export default defineSession(demo, async (values, { random }) => {
  await useBackend();
  const isOwn = values.data === 'own';
  const study = isOwn ? undefined : new Study(firmsOf(random), values.known, random);
  const chosen = study ? firstNode(study) : 0;
  const state: State = { study, chosen, problem: undefined, off: new Set() };
  const listen = (settings: Settings) =>
    state.study?.switchOff(isOwn ? state.off : switchedOff(settings));
  return {
    fixed: study && subjectOf(study),
    step: (settings) => {
      listen(settings);
      state.study?.step(settings.rate);
    },
    snapshot: (settings): Snapshot => {
      listen(settings);
      if (!state.study) return { phase: 'waiting', problem: state.problem };
      const subject = isOwn ? subjectOf(state.study) : undefined;
      return { ...seen(state.study, state.chosen), subject };
    },
    metrics: () => state.study?.metrics() ?? idle,
    act: acts(state, values.known, random),
    dispose: () => state.study?.dispose(),
  };
});

const acts = (state: State, known: number, random: Random) => ({
  choose: (node: number) => {
    state.chosen = node;
  },
  /** A graph of the reader's own, as the text of two CSV files, in place of any before. */
  graph: (files: OwnFiles) => {
    const world = ownWorld(files);
    if (world instanceof Mistake) {
      state.problem = world.text;
      return;
    }
    state.study?.dispose();
    state.study = new Study(world, known, random);
    state.chosen = firstNode(state.study);
  },
  /** Switches a kind of tie of the reader's graph off, or on again. */
  turn: (kind: number) => {
    if (!state.off.delete(kind)) state.off.add(kind);
  },
});

const zeros = { features: 0, blind: 0, relational: 0 };
const idle = { ...metricsOf('accuracy', zeros), ...metricsOf('loss', zeros) };

/** The kinds in the order of the firms' relations. */
const kinds = ['supplies', 'owns', 'sector', 'competes'] as const;
const switchedOff = (settings: Settings) =>
  new Set(kinds.flatMap((kind, at) => (settings[kind] ? [] : [at])));
