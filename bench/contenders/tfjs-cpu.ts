import * as tf from '@tensorflow/tfjs';
import type { Contender } from '../contender.ts';
import { tasks } from './tfjs.ts';

export default {
  start: async () => {
    await tf.setBackend('cpu');
  },
  tasks,
} satisfies Contender;
