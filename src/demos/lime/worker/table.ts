import * as tf from '@tensorflow/tfjs-core';
import { featuresOf, isClasses, rowCount, type AnyTable } from '../../../datasets/tools/table.ts';
import { score, tableNetwork } from '../../../models/tools/table-network.ts';
import { mlp } from '../../../numerics/layers.ts';
import type { Reals } from '../../../numerics/standardise.ts';
import { fork, shuffle, type Random } from '../../../numerics/random.ts';
import type { BlackBox, Game } from './black-box.ts';

/** Units of the network's hidden layer, and rows that stand in for hidden columns. */
const [hidden, backgrounds] = [16, 16];

/** A network for a table, and one held-out row of it: `input` counts them from 1. */
export interface TableBox extends BlackBox {
  row: number;
  /** The class whose probability is explained: the row's own. 0 for a number. */
  output: number;
}

/**
 * A hidden column takes its value from a training row; the answer is the mean over 16 of them. A third of the rows, drawn
 * at random, is held out.
 */
export function tableBox(table: AnyTable, input: number, random: Random): TableBox {
  const rows = shuffle([...Array(rowCount(table)).keys()], random);
  const cut = Math.ceil(rows.length / 3);
  const heldOut = Int32Array.from(rows.slice(0, cut));
  const train = rows.slice(cut);
  const background = featuresOf(table, shuffle(train, fork(random)).slice(0, backgrounds));
  const network = tableNetwork(table, { train: Int32Array.from(train), hidden, random });
  const row = heldOut[(input - 1) % heldOut.length]!;
  const output = isClasses(table.target) ? table.target.labels[row]! : 0;
  const answersTo = (values: Reals) => {
    const said = tf.tidy(() => {
      const scores = mlp(network.inputs(values), network.layers);
      return (isClasses(table.target) ? tf.softmax(scores) : scores).dataSync<'float32'>();
    });
    return network.inUnits(said);
  };
  const own = featuresOf(table, [row]);
  const predict: Game['predict'] = (z, n) => {
    const found = answersTo(mixed(own, background, z));
    const each = found.length / network.outputs / n;
    return Float64Array.from({ length: n }, (_, i) => {
      let sum = 0;
      for (let b = 0; b < each; b++) sum += found[(i * each + b) * network.outputs + output]!;
      return sum / each;
    });
  };
  return {
    game: { m: table.columns.length, predict },
    row,
    output,
    learn: (rate) => void network.learn(rate),
    score: () => score(table, heldOut, answersTo(featuresOf(table, heldOut))),
    dispose: () => network.dispose(),
  };
}

/** Each sample of z `[n, m]` with each background row in the hidden columns: `[n · backgrounds, m]`. */
function mixed(own: Reals, background: Reals, z: Uint8Array): Float64Array {
  const m = own.length;
  const values = new Float64Array((z.length / m) * background.length);
  for (let at = 0; at < values.length; at++) {
    const column = at % m;
    const sample = Math.floor(at / background.length);
    values[at] = z[sample * m + column] ? own[column]! : background[at % background.length]!;
  }
  return values;
}
