import { strokes, type Alphabet, type Stroke } from '../../datasets/strokes/index.ts';
import type { Text } from '../../i18n/text.ts';
import { defineSession } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import { fork } from '../../numerics/random.ts';
import demo from './demo.ts';
import { episodes } from './worker/episodes.ts';
import { evaluations } from './worker/evaluations.ts';
import { createNetworks, type Arm } from './worker/networks.ts';
import type { EqualError, OutsideResult } from './worker/outside.ts';
import { Shown, type Seen, type ShownEpisode } from './worker/shown.ts';
import { writeAll } from './worker/written.ts';

/** What is drawn. */
export interface Snapshot {
  episode: ShownEpisode;
  proto: Seen;
  rival: Seen;
  /** The reader's query, ink 0 … 255. */
  own: Uint8ClampedArray | undefined;
  /** 5-way 1-shot, over all episodes. */
  accuracy: Record<Arm, number>;
  outside: OutsideResult;
  /** How far a query may be from the nearest prototype, in episodes of this N and K. */
  refusal: EqualError;
}

/** What can be picked, in order: the characters of the unseen scripts. */
export interface Fixed {
  alphabets: { title: Text; characters: string[] }[];
}

/** Steps between two evaluations. */
const every = 25;
const classes = { five: 5, ten: 10, twenty: 20 } as const;

export default defineSession(demo, async ({ trained }, { random, load }) => {
  await useBackend();
  const alphabets = await strokes(load);
  const unseen = alphabets.filter(({ split }) => split === 'test');
  const train = alphabets.filter(({ split }) => split === 'train');
  const asked = fork(random); // first, so that what is asked does not depend on what is learned from
  const shown = new Shown(unseen, fork(random), fork(random));
  const written = writeAll(unseen, asked);
  const networks = createNetworks(train.flatMap(({ glyphs }) => glyphs).length, random);
  const { spaces } = networks;
  const next = episodes(train, { n: classes[trained], k: 1 }, random);
  const evaluation = evaluations(spaces, written, asked);
  let steps = 0;
  return {
    fixed: fixed(unseen),
    step: ({ rate }) => {
      networks.learn(next(), rate);
      if (++steps % every === 0) evaluation.repeat();
    },
    snapshot: ({ ways, shots, rival }): Snapshot => ({
      episode: shown.episode({ ways, shots }),
      proto: shown.seen('proto', spaces, { ways, shots }),
      rival: shown.seen(rival, spaces, { ways, shots }),
      own: shown.own(),
      ...evaluation.shown({ ways, shots }),
    }),
    metrics: () => evaluation.metrics(),
    act: {
      next: () => shown.next(),
      draw: ({ strokes }: { strokes: Stroke[] }) => shown.draw(strokes),
      pick: ({ glyph }: { glyph: number }) => shown.pick(glyph),
    },
    dispose: () => networks.dispose(),
  };
});

const fixed = (unseen: readonly Alphabet[]): Fixed => ({
  alphabets: unseen.map(({ title, glyphs }) => ({
    title,
    characters: glyphs.map(({ character }) => character),
  })),
});
