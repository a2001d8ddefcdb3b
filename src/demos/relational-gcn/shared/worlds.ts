import { companies, type Effects } from '../../../datasets/companies/index.ts';
import { readEdges } from '../../../datasets/own/edges.ts';
import { Mistake } from '../../../datasets/own/mistake.ts';
import type { Text } from '../../../i18n/text.ts';
import type { Random } from '../../../numerics/random.ts';
import type { World } from './world.ts';

/** So many that two thirds of them teach what there is to learn, and a third tells the arms apart. */
const firms = 480;

/**
 * Competitors count against a firm so much that who does not tell them from suppliers hardly gains by knowing its
 * ties, whichever firms chance makes up; suppliers still count most.
 */
const effects: Effects = { own: 0.8, supplies: 2, owns: 1, sector: 0, competes: -1.5 };

const ends = {
  supplies: {
    first: { ja: '仕入れ先', en: 'suppliers' },
    second: { ja: '販売先', en: 'customers' },
  },
  owns: { first: { ja: '親会社', en: 'owners' }, second: { ja: '子会社', en: 'firms owned' } },
  sector: { first: { ja: '同業', en: 'same sector' }, second: { ja: '同業', en: 'same sector' } },
  competes: { first: { ja: '競合', en: 'competitors' }, second: { ja: '競合', en: 'competitors' } },
} as const;

/** Made-up firms with ties of four kinds. */
export function firmsOf(random: Random): World {
  const { names, columns, features, relations, ratingNames, ratings } = companies(random, {
    n: firms,
    effects,
  });
  return {
    names,
    features: { columns, values: features },
    kinds: relations.map((relation) => ({ ...relation, ends: ends[relation.id] })),
    classes: ratingNames,
    labels: Int8Array.from(ratings),
  };
}

/** What the reader hands over: two files as text. */
export interface OwnFiles {
  ties: string;
  labels: string | undefined;
}

/** A reader's own graph, or what is wrong with it. Nothing is known of its nodes but their ties. */
export function ownWorld({ ties, labels }: OwnFiles): World | Mistake {
  const read = readEdges(ties, { labels });
  if (read instanceof Mistake) return read;
  const problem = unlearnable(read.classes, read.labels);
  if (problem) return new Mistake(problem);
  return {
    names: read.names.map((name) => ({ ja: name, en: name })),
    kinds: read.relations.map((relation) => ({ ...relation, ends: endsOf(relation.id) })),
    classes: read.classes,
    labels: read.labels,
  };
}

const endsOf = (id: string) => {
  const inBoth = (text: string): Text => ({ ja: text.trim(), en: text.trim() });
  // Seen from the node: the tie comes in from the first of two, and goes out to the second.
  return { first: inBoth(`← ${id}`), second: inBoth(`${id} →`) };
};

function unlearnable(classes: readonly Text[], labels: Int8Array): Text | undefined {
  if (classes.length < 2)
    return {
      ja: 'ラベルのファイル（node,label）に、2種類以上のラベルが必要です。',
      en: 'The file of labels (node,label) must hold two different labels or more.',
    };
  const rare = classes.find((_, c) => labels.filter((label) => label === c).length < 2);
  return (
    rare && {
      ja: `ラベル「${rare.ja}」のノードが1個しかありません。学習用と検証用に、2個以上が必要です。`,
      en: `Only one node is labelled “${rare.en}”. Two are needed: one to learn from, one to test on.`,
    }
  );
}
