import type { FixedOf } from '../src/lab/contract/define.ts';
import type { Params, Values } from '../src/lab/contract/params.ts';
import { integer, uniform, type Random } from '../src/numerics/random.ts';
import { toggled } from '../src/datasets/tools/graph.ts';
import { isClasses } from '../src/datasets/tools/table.ts';
import type graphConvolution from '../src/demos/graph-convolution/session.ts';
import type lime from '../src/demos/lime/session.ts';
import type metricLearning from '../src/demos/metric-learning/session.ts';
import type relationalGcn from '../src/demos/relational-gcn/session.ts';
import type semiSupervised from '../src/demos/semi-supervised/session.ts';
import type shap from '../src/demos/shap/session.ts';

/** An action by name, with what the reader did. */
export type Act = readonly [name: string, payload: unknown];
type ActsFor = (random: Random, fixed: never, values: Values<Params>) => Act[];

const strokes = (random: Random) =>
  Array.from({ length: integer(random, 4) }, () =>
    Float64Array.from({ length: 2 * (1 + integer(random, 5)) }, () => random()),
  );
const writing = (random: Random, more: object): Act[] => [
  ['pick', { ...more, glyph: integer(random, 20) }],
  ['draw', { ...more, strokes: strokes(random) }],
];

/** What a reader may do in each demo that lets them, once each action: at random, within what the view offers. */
export const actsOf: Readonly<Record<string, ActsFor>> = {
  'explainable-ai': (random) => [
    ['cover', { cell: random() < 0.2 ? undefined : integer(random, 196) }],
  ],
  'few-shot': (random) => [['next', undefined], ...writing(random, {})],
  'graph-convolution': (random, { start, classes }: FixedOf<typeof graphConvolution>) => {
    const labels = start.labels.map((label) => (random() < 0.5 ? label : -1));
    labels[integer(random, labels.length)] = integer(random, classes.length + 1) - 1;
    const none = random() < 0.1;
    const a = integer(random, labels.length);
    const b = (a + 1 + integer(random, labels.length - 1)) % labels.length;
    const edges = none ? new Uint16Array() : toggled(start.edges, a, b);
    return [['edit', { labels: none ? labels.fill(-1) : labels, edges }]];
  },
  lime: (random, { m }: FixedOf<typeof lime>) => {
    const all = Array.from({ length: m }, (_, part): Act => ['toggle', part]);
    return random() < 0.2 ? all : all.filter(() => random() < 0.5);
  },
  maml: (random) => [
    ['next', undefined],
    [
      'move',
      { index: integer(random, 10), x: uniform(random, -5, 5), y: uniform(random, -10, 10) },
    ],
  ],
  'meta-learning': (random, _, { steps }) => {
    const rates = Array.from({ length: Number(steps) }, () => uniform(random, 0, 60));
    return [['set', { rates: random() < 0.2 ? undefined : rates }]];
  },
  'metric-learning': (random, { rows }: FixedOf<typeof metricLearning>) => [
    ['select', { row: integer(random, rows.length) }],
  ],
  'one-shot': (random) => writing(random, { pad: integer(random, 2) }),
  'relational-gcn': (random, { names, relationTypes }: FixedOf<typeof relationalGcn>) => [
    ['choose', integer(random, names.length)],
    ...relationTypes.flatMap((_, type): Act[] => (random() < 0.5 ? [['turn', type]] : [])),
  ],
  'semi-supervised': (random, { truth }: FixedOf<typeof semiSupervised>) => [
    ['label', { example: integer(random, truth.length) }],
  ],
  shap: (random, { shown, table: { target } }: FixedOf<typeof shap>) => [
    [
      'ask',
      {
        row: shown[integer(random, shown.length)],
        output: isClasses(target) ? integer(random, target.classes.length) : 0,
      },
    ],
  ],
  'zero-shot': (random) => [
    ['restore', undefined],
    ['describe', { of: integer(random, 36), attribute: integer(random, 10) }],
  ],
};
