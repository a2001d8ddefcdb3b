import { strokes, type Alphabet, type Stroke } from '../../datasets/strokes/index.ts';
import { greyLevels } from '../../datasets/tools/grey.ts';
import type { Text } from '../../i18n/text.ts';
import { defineSession, type MetricsOf } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import { fork } from '../../numerics/random.ts';
import demo from './demo.ts';
import { evaluate, pixelAccuracy, ways, writeGlyphs, type Written } from './worker/evaluation.ts';
import { OwnPads, type Own } from './worker/own-pads.ts';
import { batches, trainingAlphabets } from './worker/batches.ts';
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
  /** The border b of the squared distance: at it, p = ½. */
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

/** Steps between two evaluations, and about how many trained characters are evaluated. */
const every = 10;
const evaluated = 110;

export default defineSession(demo, async ({ characters, amount }, { random, load }) => {
  await useBackend();
  const alphabets = await strokes(load);
  const unseen = alphabets.filter(({ split }) => split === 'test');
  const own = trainingAlphabets(alphabets, characters);
  const asked = fork(random); // first, so that the trials do not depend on what is learned from
  const pads = new OwnPads(unseen, amount, fork(random));
  const test = writeGlyphs(unseen, { amount }, asked);
  const trials = drawTrials(test, asked);
  const groups = trials.map((trial) => imagesOf(trial, test));
  const model = createModel(fork(random));
  const batch = batches(own, amount, random);
  const most = Math.ceil(evaluated / own.length);
  const evaluation = evaluations(model, test, writeGlyphs(own, { most, amount }, asked));
  const spaces = { learned: learned(model), pixels: rawPixels };
  let steps = 0;
  return {
    fixed: fixed(trials, groups, unseen),
    step: ({ rate }) => {
      model.learn(batch(), rate);
      if (++steps % every === 0) evaluation.repeat();
    },
    snapshot: (): Snapshot => {
      const border = model.border();
      return {
        learned: byTrial(distancesIn(spaces.learned, groups)).map((one) => compared(one, border)),
        border,
        accuracy: evaluation.accuracy(),
        own: pads.compare(spaces, border),
      };
    },
    metrics: () => evaluation.metrics(),
    act: {
      draw: ({ pad, strokes }: { pad: number; strokes: Stroke[] }) => pads.draw(pad, strokes),
      pick: ({ pad, glyph }: { pad: number; glyph: number }) => pads.pick(pad, glyph),
    },
    dispose: () => model.dispose(),
  };
});

/** How well the model does on characters of unseen scripts, and on those it learns from, in new handwriting. */
function evaluations(model: Model, test: Written, trained: Written) {
  const pixels = pixelAccuracy(test);
  const now = () => ({ unseen: evaluate(model, test), seen: evaluate(model, trained) });
  let last = now();
  return {
    repeat: (): void => {
      last = now();
    },
    accuracy: () => ({ unseen: last.unseen.accuracy, pixels }),
    metrics: (): MetricsOf<typeof demo> => ({
      'unseen/accuracy': last.unseen.accuracy,
      'seen/accuracy': last.seen.accuracy,
      'pixels/accuracy': pixels,
      'unseen/loss': last.unseen.loss,
      'seen/loss': last.seen.loss,
    }),
  };
}

/** Distances `[trials · ways]`, trial by trial. */
const byTrial = (distances: Float32Array): Float32Array[] =>
  Array.from({ length: distances.length / ways }, (_, i) =>
    distances.slice(i * ways, (i + 1) * ways),
  );

function fixed(
  trials: readonly Trial[],
  groups: readonly (readonly Float32Array[])[],
  unseen: readonly Alphabet[],
): Fixed {
  const pixels = byTrial(distancesIn(rawPixels, groups));
  return {
    trials: trials.map(({ examples, answer }, i) => {
      const [query, ...others] = groups[i]!.map(greyLevels);
      const own = compared(pixels[i]!);
      return { query: query!, examples: others, glyphs: [...examples], answer, pixels: own };
    }),
    alphabets: unseen.map(({ title, glyphs }) => ({
      title,
      characters: glyphs.map(({ character }) => character),
    })),
  };
}
