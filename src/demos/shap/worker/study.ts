import { featuresOf, isClasses, rowCount, type AnyTable } from '../../../datasets/tools/table.ts';
import type { MetricsOf } from '../../../lab/contract/define.ts';
import type { Steering } from '../../../lab/contract/params.ts';
import { score, tableNetwork, type TableNetwork } from '../../../models/tools/table-network.ts';
import { fork, integer, shuffle, type Random } from '../../../numerics/random.ts';
import type demo from '../demo.ts';
import { Explanation } from './explanation.ts';
import { firstRow } from './first-row.ts';
import { Prediction } from './prediction.ts';
import { coalitionsAt, learning, pointEvery, sampling, swarming } from './schedule.ts';
import { column, SwarmOfRows } from './swarm.ts';

export type Settings = Steering<typeof demo.params>;
/** What the reader wants explained: a row, and which of the network's outputs for it. */
export interface Question {
  row: number;
  output: number;
}

/** Units of the network's hidden layer. */
const hidden = 16;
/** Runs of each method side by side, for the size of its error. */
const runs = 16;
/** More rows would not be told apart. */
const mostShown = 200;

/** One table from the first training step to the last coalition. */
export class Study {
  readonly table: AnyTable;
  readonly prediction: Prediction;
  readonly swarm: SwarmOfRows;
  /** The rows that can be explained: held-out ones. */
  readonly shown: Int32Array;
  question: Question;
  readonly #heldOut: Int32Array;
  readonly #network: TableNetwork;
  readonly #settings: Settings;
  readonly #seeds: number[];
  #step = 0;
  #explanation: Explanation | undefined;
  #score: number | undefined;

  /** A third of the rows, drawn at random, is held out. */
  constructor(table: AnyTable, settings: Settings, random: Random) {
    const rows = shuffle([...Array(rowCount(table)).keys()], random);
    const cut = Math.ceil(rows.length / 3);
    const [heldOut, train] = [rows.slice(0, cut), rows.slice(cut)];
    const forDraws = fork(random);
    const background = featuresOf(table, shuffle(train, forDraws).slice(0, settings.background));
    this.table = table;
    this.#settings = settings;
    this.#heldOut = Int32Array.from(heldOut);
    this.shown = this.#heldOut.slice(0, mostShown);
    this.#seeds = Array.from({ length: runs }, () => integer(forDraws, 2 ** 31));
    this.#network = tableNetwork(table, { train: Int32Array.from(train), hidden, random });
    this.prediction = new Prediction(this.#network, background, settings.output);
    this.swarm = new SwarmOfRows(table, this.prediction, this.shown);
    const row = firstRow(table, this.shown);
    this.question = { row, output: isClasses(table.target) ? table.target.labels[row]! : 0 };
  }

  get isLearning(): boolean {
    return this.#step < learning;
  }

  step(rate: number): void {
    if (this.isLearning) {
      this.#network.learn(rate);
      this.#explanation = undefined;
      this.#score = undefined;
    } else {
      this.#sample(this.explanation, this.#step);
      const share = (this.#step + 1 - learning) / swarming;
      this.swarm.until(Math.ceil(this.shown.length * share));
    }
    this.#step++;
  }

  ask(question: Partial<Question>): void {
    this.question = { ...this.question, ...question };
    this.#explanation = undefined;
  }

  /** Of the selected row, as the network and the number of coalitions stand. */
  get explanation(): Explanation {
    return (this.#explanation ??= this.#explain());
  }

  metrics(): MetricsOf<typeof demo> {
    const answers = () => this.prediction.answer(featuresOf(this.table, this.#heldOut));
    this.#score ??= score(this.table, this.#heldOut, answers());
    return {
      'network/score': this.#score,
      'kernel/error': this.explanation.estimated('kernel').error,
      'permutation/error': this.explanation.estimated('permutation').error,
    };
  }

  dispose(): void {
    this.#network.dispose();
    this.prediction.dispose();
  }

  #explain(): Explanation {
    const { row, output } = this.question;
    const v = this.prediction.coalitions(featuresOf(this.table, [row]));
    const values = column(v, output, this.prediction.outputs);
    const m = this.table.columns.length;
    const explanation = new Explanation(values, m, this.#settings.pairs, this.#seeds);
    // Another row at the same step: it gets the coalitions that the one before it has had.
    for (let step = learning; step < this.#step; step++) this.#sample(explanation, step);
    return explanation;
  }

  /** What a sampling step does to an explanation: nothing once all coalitions that the reader allows are tried. */
  #sample(explanation: Explanation, step: number): void {
    if (step >= learning + sampling) return;
    const m = this.table.columns.length;
    explanation.until(coalitionsAt(step + 1, m, this.#settings.coalitions));
    if ((step - learning) % pointEvery === 0) explanation.note();
  }
}
