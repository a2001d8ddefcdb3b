import { defineSession } from '../../lab/contract/define.ts';
import type { Values } from '../../lab/contract/params.ts';
import { useBackend } from '../../numerics/backend.ts';
import demo from './demo.ts';
import { firstNode } from './worker/first-node.ts';
import { seen, fixedOf, type Seen } from './worker/seen.ts';
import { Study } from './worker/study.ts';
import { firmsOf } from './shared/firms.ts';

export type Snapshot = Seen;

type Settings = Values<(typeof demo)['params']>;

export default defineSession(demo, async (values, { random, data }) => {
  await useBackend();
  const isOwn = values.data === 'own';
  if (isOwn && !data) throw new Error('no graph was given');
  const study = new Study(data ?? firmsOf(values.types, random), values.known, random);
  let chosen = firstNode(study);
  /** Relation types that the reader has switched off in a graph of their own. */
  const off = new Set<number>();
  const listen = (settings: Settings) => {
    const types = isOwn ? off : switchedOff(settings);
    const noInverse = !isOwn && !settings.inverse;
    study.switchOff(
      study.relations.filter(
        ({ type, direction }) => types.has(type) || (noInverse && direction === 'out'),
      ),
    );
  };
  return {
    fixed: fixedOf(study),
    step: (settings) => {
      listen(settings);
      study.step(settings.rate);
    },
    snapshot: (settings): Snapshot => {
      listen(settings);
      return seen(study, chosen);
    },
    metrics: () => study.metrics(),
    act: {
      choose: (node: number) => {
        chosen = node;
      },
      /** Switches a relation type of the reader's graph off, or on again. */
      turn: (type: number) => {
        if (!off.delete(type)) off.add(type);
      },
    },
    dispose: () => study.dispose(),
  };
});

/** Relation types of the firms in the order of the data set. */
const types = ['supplies', 'owns', 'sector', 'competes'] as const;
const switchedOff = (settings: Settings) =>
  new Set(types.flatMap((type, at) => (settings[type] ? [] : [at])));
