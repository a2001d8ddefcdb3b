import type { Lang } from '../../../i18n/text.ts';

/** The text of CSV files. */
interface OwnFiles {
  edges: string;
  labels: string;
}

/** Thirty pupils of an invented school, ten in each of three classes: friends are mostly in the same class. */
function pupils(lang: Lang): OwnFiles {
  const all = Array.from({ length: 30 }, (_, i) => i);
  const classOf = (i: number) => Math.floor(i / 10);
  const mate = (i: number, further: number) => 10 * classOf(i) + ((i + further) % 10);
  const friends = all.flatMap((i) => [
    [i, mate(i, 1)],
    [i, mate(i, 3)],
    ...(i % 4 === 0 ? [[i, (i + 13) % 30]] : []),
  ]);
  const name = { ja: (k: number) => `${k + 1}組`, en: (k: number) => `class ${k + 1}` }[lang];
  return {
    edges: ['source,target', ...friends.map(([a, b]) => `${a! + 1},${b! + 1}`)].join('\n'),
    labels: ['node,label', ...all.map((i) => `${i + 1},${name(classOf(i))}`)].join('\n'),
  };
}

const [ja, en] = [pupils('ja'), pupils('en')];
export const examples = {
  edges: { ja: ja.edges, en: en.edges },
  labels: { ja: ja.labels, en: en.labels },
};
