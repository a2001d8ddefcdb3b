/**
 * Message passing on graphs.
 * J. Gilmer, S. S. Schoenholz, P. F. Riley, O. Vinyals, G. E. Dahl: Neural Message Passing for Quantum Chemistry.
 * ICML 2017, arXiv:1704.01212, section 2.
 *
 * A graph has n nodes; H `[n, d]` holds one node's representation a row. An undirected edge is listed twice, once for
 * each direction: m directed edges. Many graphs are computed at once as one graph that is not connected.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { dense } from '../../numerics/layers.ts';
import { segmentSum } from '../../numerics/segment-sum.ts';

export type Aggregation = 'sum' | 'mean' | 'max';

/** Rows that are put together: the messages into each node, or the nodes of each graph. No group is empty. */
export interface Groups {
  /** The group of each row: int32 `[rows]`. */
  of: Tensor1D;
  /** The rows of each group, filled up with the number of rows: int32 `[groups, most]`. */
  members: Tensor2D;
  /** How many rows each group has: `[groups, 1]`. */
  sizes: Tensor2D;
}
export interface Edges {
  /** The node that sends, and the type of each edge: int32 `[m]`. */
  from: Tensor1D;
  types: Tensor1D;
  /** The edges into each node. */
  into: Groups;
}
/** The weights of one round. */
export interface Round {
  /** Of a message: `[d, d]`, `[d]`, and a row for each type of edge, `[types, d]`. */
  w: Tensor2D;
  b: Tensor1D;
  types: Tensor2D;
  /** Of the update: `[2d, d]`, `[d]`. */
  u: Tensor2D;
  c: Tensor1D;
}

// #region aggregate
/** Puts the rows of each group together, in a way that no order of the rows changes: x `[rows, k]` → `[groups, k]`. */
export function aggregate(x: Tensor2D, { of, members, sizes }: Groups, how: Aggregation): Tensor2D {
  if (how === 'max') {
    const filled = tf.concat([x, tf.fill([1, x.shape[1]], -1e9)]);
    return tf.max(tf.gather(filled, members), 1);
  }
  const sum = segmentSum(x, of, sizes.shape[0]);
  return how === 'sum' ? sum : tf.div(sum, sizes);
}
// #endregion

// #region message-pass
/** One round: what each edge carries `[m, d]`, what each node receives `[n, d]`, and the nodes after it `[n, d]`. */
export function messagePass(h: Tensor2D, edges: Edges, weights: Round, how: Aggregation = 'sum') {
  const { w, b, types, u, c } = weights;
  const messages = tf.relu(
    tf.add<Tensor2D>(tf.gather(dense(h, w, b), edges.from), tf.gather(types, edges.types)),
  );
  const received = aggregate(messages, edges.into, how);
  const next = dense(tf.concat([h, received], 1), u, c, 'relu');
  return { messages, received, next };
}
// #endregion

// #region network
export interface Network {
  /** From features to the first representation: `[f, d]`, `[d]`. */
  encode: readonly [Tensor2D, Tensor1D];
  rounds: readonly Round[];
  /** From the last representation to one number for each node: `[d, 1]`, `[1]`. */
  read: readonly [Tensor2D, Tensor1D];
}

/**
 * From features x `[n, f]` to one number for each graph `[graphs, 1]`: each node's number `[n, 1]`, aggregated over
 * the nodes of its graph (the readout).
 */
export function gnn(
  { x, edges, graphs }: { x: Tensor2D; edges: Edges; graphs: Groups },
  { encode, rounds, read }: Network,
  { messages = 'sum', readout = 'sum' }: { messages?: Aggregation; readout?: Aggregation } = {},
) {
  const start = dense(x, ...encode, 'relu');
  const passed: ReturnType<typeof messagePass>[] = [];
  for (const weights of rounds)
    passed.push(messagePass(passed.at(-1)?.next ?? start, edges, weights, messages));
  const values = dense(passed.at(-1)?.next ?? start, ...read);
  return { start, passed, values, outputs: aggregate(values, graphs, readout) };
}
// #endregion

/** The network's weights in a list, as optimisers take them, put in their places. */
export function networkOf(weights: readonly Tensor[]): Network {
  const [encodeW, encodeB, ...rest] = weights;
  const [readW, readB] = rest.slice(-2);
  const rounds = Array.from({ length: (rest.length - 2) / 5 }, (_, t): Round => {
    const [w, b, types, u, c] = rest.slice(5 * t, 5 * t + 5);
    return { w: w as Tensor2D, b: b as Tensor1D, types: types as Tensor2D, u: u as Tensor2D, c: c as Tensor1D }; // prettier-ignore
  });
  return {
    encode: [encodeW as Tensor2D, encodeB as Tensor1D],
    rounds,
    read: [readW as Tensor2D, readB as Tensor1D],
  };
}

// #region weisfeiler-leman
/**
 * Colour refinement, the test of Weisfeiler and Leman in one dimension (1-WL). A round gives two nodes one colour if
 * they had one before and if their neighbours, with the types of the edges, have the same colours equally often.
 * Returns the colours `[rounds + 1][n]`, numbered in order of first appearance.
 */
export function refineColours(
  labels: readonly number[],
  edges: readonly (readonly [from: number, to: number, type: number])[],
  rounds: number,
): number[][] {
  const colours = [numbered(labels.map(String))];
  for (let t = 0; t < rounds; t++) {
    const now = colours[t]!;
    const around = labels.map((): string[] => []);
    for (const [from, to, type] of edges) around[to]!.push(`${type} ${now[from]!}`);
    colours.push(numbered(around.map((all, i) => [now[i]!, ...all.sort()].join())));
  }
  return colours;
}

function numbered(keys: readonly string[]): number[] {
  const known = [...new Set(keys)];
  return keys.map((key) => known.indexOf(key));
}
// #endregion
