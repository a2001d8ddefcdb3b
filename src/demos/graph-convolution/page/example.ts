import type { Lang } from '../../../i18n/text.ts';
import type { OwnFiles } from '../shared/problem.ts';

/** Pupils of a made-up school in CSV, ten in each of three classes: friends are mostly in the same class. */
export function example(lang: Lang): OwnFiles {
  const pupils = Array.from({ length: 30 }, (_, i) => i);
  const classOf = (i: number) => Math.floor(i / 10);
  const mate = (i: number, further: number) => 10 * classOf(i) + ((i + further) % 10);
  const ties = pupils.flatMap((i) => [
    [i, mate(i, 1)],
    [i, mate(i, 3)],
    ...(i % 4 === 0 ? [[i, (i + 13) % 30]] : []),
  ]);
  const name = { ja: (k: number) => `${k + 1}組`, en: (k: number) => `class ${k + 1}` }[lang];
  return {
    edges: ['source,target', ...ties.map(([a, b]) => `${a! + 1},${b! + 1}`)].join('\n'),
    labels: ['node,label', ...pupils.map((i) => `${i + 1},${name(classOf(i))}`)].join('\n'),
  };
}
