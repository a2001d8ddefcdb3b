import { anyStrokes } from '../../datasets/strokes/testing.ts';
import { defineTrial } from '../../lab/contract/trial.ts';
import { integer } from '../../numerics/random.ts';
import type session from './session.ts';

export default defineTrial<typeof session>({
  acts: (random) => [
    ['next'],
    ['pick', { glyph: integer(random, 20) }],
    ['draw', { strokes: anyStrokes(random) }],
  ],
});
