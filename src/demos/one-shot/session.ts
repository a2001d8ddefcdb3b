import { strokes, type Alphabet, type Stroke } from '../../datasets/strokes/index.ts';
import type { Text } from '../../i18n/text.ts';
import { defineSession, type MetricsOf } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import { fork } from '../../numerics/random.ts';
import demo from './demo.ts';
import { evaluate, pixelAccuracy, ways, writeGlyphs, type Written } from './worker/evaluation.ts';
import { Hand, type Own } from './worker/hand.ts';
import { lessons, trainingAlphabets } from './worker/lessons.ts';
import { createModel, type Model } from './worker/model.ts';
import {
  compared,
  distancesIn,
  drawTrials,
  learned,
  imagesOf,
  rawPixels,
  type Compared,
  type Trial,
} from './worker/trials.ts';

/** What is drawn. */
export interface Snapshot {
  /** Each trial as the learned distance sees it. */
  learned: Compared[];
  /** The border b: nearer pairs are more probably of one character than not. */
  border: number;
  accuracy: { unseen: number; pixels: number };
  own: Own | undefined;
}

/** A trial of five characters of one alphabet that training never sees. */
export interface ShownTrial {
  /** Ink 0 … 255, 28×28. */
  query: Uint8ClampedArray;
  examples: Uint8ClampedArray[];
  /** Each example's number among the glyphs that can be picked. */
  glyphs: number[];
  answer: number;
  pixels: Compared;
}
export interface Fixed {
  trials: ShownTrial[];
  /** What can be picked, in order: the characters of the unseen alphabets. */
  alphabets: { title: Text; characters: string[] }[];
}

/** Steps between two evaluations, and about how many trained characters are judged. */
const every = 10;
const judged = 110;

export default defineSession(demo, async ({ characters, amount }, { random, load }) => {
  await useBackend();
  const alphabets = await strokes(load);
  const unseen = alphabets.filter(({ split }) => split === 'test');
  const own = trainingAlphabets(alphabets, characters);
  const asked = fork(random); // first, so that the same is asked whatever is learned from
  const hand = new Hand(unseen, amount, fork(random));
  const test = writeGlyphs(unseen, { amount }, asked);
  const trials = drawTrials(test, asked);
  const groups = trials.map((trial) => imagesOf(trial, test));
  const model = createModel(fork(random));
  const draw = lessons(own, amount, random);
  const most = Math.ceil(judged / own.length);
  const exam = new Exam(model, test, writeGlyphs(own, { most, amount }, asked));
  const spaces = { learned: learned(model), pixels: rawPixels };
  let steps = 0;
  return {
    fixed: fixed(trials, groups, unseen),
    step: ({ rate }) => {
      model.learn(draw(), rate);
      if (++steps % every === 0) exam.sit();
    },
    snapshot: (): Snapshot => {
      const border = model.border();
      return {
        learned: byTrial(distancesIn(spaces.learned, groups)).map((one) => compared(one, border)),
        border,
        accuracy: { unseen: exam.unseen.accuracy, pixels: exam.pixels },
        own: hand.look(spaces, border),
      };
    },
    metrics: () => exam.metrics(),
    act: {
      draw: ({ pad, strokes }: { pad: number; strokes: Stroke[] }) => hand.draw(pad, strokes),
      write: ({ pad, glyph }: { pad: number; glyph: number }) => hand.write(pad, glyph),
    },
    dispose: () => model.dispose(),
  };
});

/** How well the model does on characters of unseen alphabets, and on those it learns from, freshly written. */
class Exam {
  unseen: ReturnType<typeof evaluate>;
  seen: ReturnType<typeof evaluate>;
  readonly pixels: number;
  readonly #model: Model;
  readonly #test: Written;
  readonly #trained: Written;

  constructor(model: Model, test: Written, trained: Written) {
    this.#model = model;
    this.#test = test;
    this.#trained = trained;
    this.pixels = pixelAccuracy(test);
    this.unseen = evaluate(model, test);
    this.seen = evaluate(model, trained);
  }

  sit(): void {
    this.unseen = evaluate(this.#model, this.#test);
    this.seen = evaluate(this.#model, this.#trained);
  }

  metrics(): MetricsOf<typeof demo> {
    return {
      'unseen/accuracy': this.unseen.accuracy,
      'seen/accuracy': this.seen.accuracy,
      'pixels/accuracy': this.pixels,
      'unseen/loss': this.unseen.loss,
      'seen/loss': this.seen.loss,
    };
  }
}

/** Distances of trial after trial, taken apart. */
const byTrial = (distances: Float32Array): Float32Array[] =>
  Array.from({ length: distances.length / ways }, (_, i) =>
    distances.slice(i * ways, (i + 1) * ways),
  );

function fixed(
  trials: readonly Trial[],
  groups: readonly (readonly Float32Array[])[],
  unseen: readonly Alphabet[],
): Fixed {
  const grey = (image: Float32Array) => Uint8ClampedArray.from(image, (ink) => 255 * ink);
  const pixels = byTrial(distancesIn(rawPixels, groups));
  return {
    trials: trials.map(({ examples, answer }, i) => {
      const [query, ...others] = groups[i]!.map(grey);
      const own = compared(pixels[i]!);
      return { query: query!, examples: others, glyphs: [...examples], answer, pixels: own };
    }),
    alphabets: unseen.map(({ title, glyphs }) => ({
      title,
      characters: glyphs.map(({ character }) => character),
    })),
  };
}
