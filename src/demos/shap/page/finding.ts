import { listed, sentences } from '../../../i18n/phrases.ts';
import { columnName, outputName, rowName, truthOf, type Scene } from './scene.ts';
import { bySize } from '../shared/explanation.ts';
import { isClasses } from '../../../datasets/tools/table.ts';
import { say } from './words.ts';

const heads = { probability: 'headClass', 'log-odds': 'headOdds', number: 'headNumber' } as const;
const named = 3;

/** What the figure shows, in a sentence or two. */
export function headline(scene: Scene): string {
  const { seen, amounts, lang, fixed } = scene;
  const { row, output } = seen.question;
  const parts = bySize(seen.exact)
    .slice(0, named)
    .map((i) =>
      say(lang, 'part', { name: columnName(i, scene), phi: amounts.signed(seen.exact[i]!) }),
    );
  return [
    say(lang, heads[amounts.kind], {
      row: rowName(row, scene),
      output: outputName(scene),
      f: amounts.answer(seen.answer[output]!),
      base: amounts.answer(seen.base),
    }),
    say(lang, 'largest', { parts: listed(lang, parts) }),
    say(lang, isClasses(fixed.table.target) ? 'isClass' : 'isNumber', {
      truth: truthOf(row, scene),
    }),
  ].join('');
}

/** The same for a screen reader, with how near the estimates are. */
export function finding(scene: Scene): string {
  const { seen, amounts, lang } = scene;
  if (seen.n === 0) return headline(scene);
  const { kernel, permutation } = seen.estimated;
  const errors = say(lang, 'errors', {
    n: seen.n,
    kernel: amounts.size(kernel.error),
    permutation: amounts.size(permutation.error),
  });
  return sentences(lang, headline(scene), errors);
}
