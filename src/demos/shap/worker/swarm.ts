import { exactShapley } from '../algorithm.ts';
import type { Prediction } from './prediction.ts';
import { featuresOf, type AnyTable } from '../../../datasets/tools/table.ts';
import type { Reals } from '../../../numerics/standardise.ts';

/** Exact values of many rows for one output, in the order in which they were found. */
export interface Swarm {
  rows: Int32Array;
  /** `[rows, m]` */
  phi: Float32Array;
  /** `[rows]`: the network's output. */
  f: Float64Array;
}

/** Finds the exact values of one row after the other. */
export class SwarmOfRows {
  readonly #table: AnyTable;
  readonly #prediction: Prediction;
  readonly #rows: Int32Array;
  /** By output: `[rows, m]` and `[rows]`. */
  readonly #phi: Float32Array[];
  readonly #f: Float64Array[];
  #done = 0;

  constructor(table: AnyTable, prediction: Prediction, rows: Int32Array) {
    this.#table = table;
    this.#prediction = prediction;
    this.#rows = rows;
    const perOutput = <T>(one: () => T) => Array.from({ length: prediction.outputs }, one);
    this.#phi = perOutput(() => new Float32Array(rows.length * table.columns.length));
    this.#f = perOutput(() => new Float64Array(rows.length));
  }

  /** Explains rows until `count` are done, or all. */
  until(count: number): void {
    const m = this.#table.columns.length;
    for (; this.#done < Math.min(count, this.#rows.length); this.#done++) {
      const row = featuresOf(this.#table, [this.#rows[this.#done]!]);
      const v = this.#prediction.coalitions(row);
      const answer = this.#prediction.answer(row);
      answer.forEach((f, output) => {
        this.#phi[output]!.set(exactShapley(column(v, output, answer.length), m), this.#done * m);
        this.#f[output]![this.#done] = f;
      });
    }
  }

  of(output: number): Swarm {
    return {
      rows: this.#rows.slice(0, this.#done),
      phi: this.#phi[output]!.slice(0, this.#done * this.#table.columns.length),
      f: this.#f[output]!.slice(0, this.#done),
    };
  }
}

/** One column of `[n, width]`. */
export const column = (values: Reals, at: number, width: number): Float64Array =>
  Float64Array.from({ length: values.length / width }, (_, i) => values[i * width + at]!);
