import * as tf from '@tensorflow/tfjs-core';
import { defineSession } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import { fork } from '../../numerics/random.ts';
import demo from './demo.ts';
import { Arms } from './worker/arms.ts';
import type { Moved } from './worker/shown.ts';
import { drawTasks } from './worker/tasks.ts';
import { Watch, type Snapshot } from './worker/watch.ts';

export type { Snapshot } from './worker/watch.ts';

/** Tasks in one outer step. */
const tasksAtOnce = 12;

export default defineSession(demo, async (values, { random }) => {
  await useBackend();
  const forWatching = fork(random); // what is shown must not decide what is learned
  const arms = new Arms(random);
  const watch = new Watch(arms, forWatching, values);
  return {
    step: (settings) => {
      const { support, query } = drawTasks(random, tasksAtOnce, settings.points);
      arms.step({ support, query }, settings);
      tf.dispose([support.x, support.y, query.x, query.y]);
      watch.stepped();
    },
    snapshot: (settings): Snapshot => watch.look(settings),
    metrics: () => watch.metrics(),
    act: {
      move: (moved: Moved) => watch.shown.move(moved),
      next: () => watch.shown.next(),
    },
    dispose: () => {
      arms.dispose();
      watch.dispose();
    },
  };
});
