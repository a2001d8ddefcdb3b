import { anyStrokes } from '../../datasets/strokes/testing.ts';
import { defineTrial } from '../../lab/contract/trial.ts';
import { integer } from '../../numerics/random.ts';
import type session from './session.ts';

export default defineTrial<typeof session>({
  acts: (random) => {
    const pad = integer(random, 2);
    return [
      ['pick', { pad, glyph: integer(random, 20) }],
      ['draw', { pad, strokes: anyStrokes(random) }],
    ];
  },
  missing: /^snapshot[.]own[.].*[.](distances|same)\[\] is NaN$/,
});
