import { strokes, type Alphabet, type Stroke } from '../../datasets/strokes/index.ts';
import { greyLevels } from '../../datasets/tools/grey.ts';
import type { Text } from '../../i18n/text.ts';
import { defineSession } from '../../lab/contract/define.ts';
import { rawPixels } from '../../models/stroke-encoder/space.ts';
import { useBackend } from '../../numerics/backend.ts';
import { fork } from '../../numerics/random.ts';
import demo from './demo.ts';
import { batches, trainingAlphabets } from './worker/batches.ts';
import type { AtThreshold } from './worker/threshold.ts';
import { writeGlyphs } from './worker/evaluation.ts';
import { evaluations } from './worker/evaluations.ts';
import { createNetworks } from './worker/networks.ts';
import { OwnPads, type Own } from './worker/own-pads.ts';
import {
  compared,
  distancesIn,
  drawTrials,
  imagesOf,
  byTrial,
  type Compared,
  type Trial,
} from './worker/trials.ts';

/** What is drawn. */
export interface Snapshot {
  /** Each trial as the learned distance sees it. */
  learned: Compared[];
  /** The threshold b of the squared distance: at it, p = ½. */
  threshold: number;
  /** Also of raw pixels, on unseen scripts and on the trained characters. */
  accuracy: { unseen: number; pixels: number; pixelsSeen: number };
  /** What comes of answering only up to the threshold, on unseen scripts. */
  atThreshold: AtThreshold;
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

export default defineSession(demo, async (values, { random, load }) => {
  await useBackend();
  const { amount } = values;
  const alphabets = await strokes(load);
  const unseen = alphabets.filter(({ split }) => split === 'test');
  const asked = fork(random); // first, so that the trials do not depend on what is learned from
  const own = trainingAlphabets(alphabets, values.characters, fork(random));
  const pads = new OwnPads(unseen, amount, fork(random));
  const written = writeGlyphs(unseen, { amount }, asked);
  const trials = drawTrials(written, asked);
  const groups = trials.map((trial) => imagesOf(trial, written));
  const networks = createNetworks(own.flatMap(({ glyphs }) => glyphs).length, random);
  const { model } = networks;
  const batch = batches(own, values, random);
  const trained = writeGlyphs(own, { most: Math.ceil(evaluated / own.length), amount }, asked);
  const evaluation = evaluations(networks, { unseen: written, trained });
  const spaces = { learned: model.embed, pixels: rawPixels };
  let steps = 0;
  return {
    fixed: fixed(trials, groups, unseen),
    step: ({ rate }) => {
      networks.learn(batch(), rate);
      if (++steps % every === 0) evaluation.repeat();
    },
    snapshot: (): Snapshot => {
      const [threshold, distances] = [model.threshold(), distancesIn(spaces.learned, groups)];
      const learned = byTrial(distances).map((one) => compared(one, threshold));
      return { learned, threshold, ...evaluation.shown(), own: pads.compare(spaces, threshold) };
    },
    metrics: () => evaluation.metrics(),
    act: {
      draw: ({ pad, strokes }: { pad: number; strokes: Stroke[] }) => pads.draw(pad, strokes),
      pick: ({ pad, glyph }: { pad: number; glyph: number }) => pads.pick(pad, glyph),
    },
    dispose: () => networks.dispose(),
  };
});

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
