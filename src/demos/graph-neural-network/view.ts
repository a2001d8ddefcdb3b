import { figure } from '../../figure/figure.ts';
import { defineView } from '../../lab/contract/view.ts';
import type session from './session.ts';

export default defineView<typeof session>((stage) =>
  figure(stage, { scene: () => ({}), parts: [], finding: () => '' }),
);
