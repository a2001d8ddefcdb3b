import { inside, type Box } from '../../../numerics/pointing.ts';
import { side } from '../../../models/scene-classifier/classes.ts';
import {
  objectRate,
  questions,
  type Question,
} from '../../../models/scene-classifier/evaluation.ts';
import { random as seeded } from '../../../numerics/random.ts';
import { argMax } from '../../../numerics/arg-max.ts';
import { lime } from '../algorithm.ts';
import { widthOf } from '../shared/options.ts';
import { Explanation, ridge, type Draw } from './explanation.ts';
import type { SceneBox } from './scenes.ts';

/** Samples a question is answered with, σ and λ: those of Ribeiro's library, but for the number. */
const fitting = { samples: 200, kernelWidth: widthOf.library, ridge };

/** Shares of the questions answered so far. */
export interface Cover {
  asked: number;
  lime: number;
  single: number;
  object: number;
  random: number;
}

/**
 * In how many questions, of those answered so far, the top segment lies mostly in a box of the class asked about. A
 * random object is the expected score of pointing to the middle of any object; a random segment is any, as likely.
 */
export class Coverage {
  readonly #box: SceneBox;
  readonly #draw: Draw;
  readonly #questions: Question[];
  readonly #found = { lime: 0, single: 0, random: 0 };
  #asked = 0;

  constructor(box: SceneBox, draw: Draw, count: number) {
    this.#box = box;
    this.#draw = draw;
    this.#questions = questions(box.heldOut).slice(0, count);
  }

  /** Answers the next question. */
  ask(): void {
    const question = this.#questions[this.#asked];
    if (!question) return;
    const game = this.#box.gameOf(question.scene, question.kind);
    const { m, predict } = game;
    const random = seeded(++this.#asked);
    const { coefficients } = lime({ predict, segments: m, random, draw: this.#draw, ...fitting });
    const { single } = new Explanation(game, this.#draw, []);
    const hits = covered(game.cut, question.boxes);
    this.#found.lime += hits[argMax(coefficients)]!;
    this.#found.single += hits[argMax(single)]!;
    this.#found.random += hits.reduce((sum, hit) => sum + hit, 0) / m;
  }

  shares(): Cover {
    const { lime, single, random } = this.#found;
    const n = Math.max(1, this.#asked);
    const asked = this.#questions.slice(0, n);
    const object = objectRate(asked, this.#box.heldOut);
    return { asked: this.#asked, lime: lime / n, single: single / n, random: random / n, object };
  }
}

/** `[m]`: 1 for the segments of which at least half lies in one of the boxes. */
function covered({ labels, m }: SceneBox['scene'], boxes: readonly Box[]): number[] {
  const [all, within] = [new Int32Array(m), new Int32Array(m)];
  labels.forEach((label, at) => {
    all[label]!++;
    const pixel = { x: at % side, y: Math.floor(at / side) };
    if (boxes.some((box) => inside(pixel, box))) within[label]!++;
  });
  return Array.from(all, (count, i) => Number(2 * within[i]! >= count));
}
