import { toggled } from '../../datasets/tools/graph.ts';
import { defineTrial } from '../../lab/contract/trial.ts';
import { integer } from '../../numerics/random.ts';
import type session from './session.ts';

export default defineTrial<typeof session>({
  acts: (random, { start, classes }) => {
    const labels = start.labels.map((label) => (random() < 0.5 ? label : -1));
    labels[integer(random, labels.length)] = integer(random, classes.length + 1) - 1;
    const none = random() < 0.1;
    const a = integer(random, labels.length);
    const b = (a + 1 + integer(random, labels.length - 1)) % labels.length;
    const edges = none ? new Uint16Array() : toggled(start.edges, a, b);
    return [['edit', { labels: none ? labels.fill(-1) : labels, edges }]];
  },
});
