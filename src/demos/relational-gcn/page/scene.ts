import type { Lang } from '../../../i18n/text.ts';
import type { Seen, Fixed } from '../worker/seen.ts';
import { say } from './words.ts';

/** A node that the chosen node receives messages from. */
export interface Neighbour {
  node: number;
  /** Through which relations, and what each message adds to the explained logit. */
  messages: { relation: number; amount: number }[];
}

/** All that is drawn of a moment. */
export interface Scene {
  seen: Seen;
  fixed: Fixed;
  /** The neighbours of the chosen node, each once, in the order of the relations. */
  neighbours: readonly Neighbour[];
  /** The class whose logit is taken apart. */
  explained: number;
  /** Whether the graph is the reader's own. */
  isOwn: boolean;
  lang: Lang;
}

/** Unless the reader has asked for another class, the true one of the chosen node is explained. */
export function sceneOf(
  seen: Seen,
  about: Pick<Scene, 'fixed' | 'isOwn' | 'lang'>,
  asked?: number,
): Scene {
  const { labels, classes } = about.fixed;
  const explained = asked ?? Math.max(0, labels[seen.chosen]!);
  const neighbours = new Map<number, Neighbour>();
  seen.received.forEach((received, relation) => {
    received.neighbours.forEach((node, row) => {
      const one = neighbours.get(node) ?? { node, messages: [] };
      neighbours.set(node, one);
      one.messages.push({ relation, amount: received.shares[row * classes.length + explained]! });
    });
  });
  return { seen, ...about, explained, neighbours: [...neighbours.values()] };
}

export const nameOf = (node: number, { fixed, lang }: Scene): string => fixed.names[node]![lang];

export const className = (index: number, { fixed, lang }: Scene): string =>
  fixed.classes[index]![lang];

/** The true class of a node, in words; nothing where no label is given. */
export const truthOf = (node: number, { fixed, lang }: Scene): string | undefined =>
  fixed.classes[fixed.labels[node]!]?.[lang];

/** A node with its true class. */
export function optionOf(node: number, scene: Scene): string {
  const [name, truth] = [nameOf(node, scene), truthOf(node, scene)];
  return truth === undefined ? name : say(scene.lang, 'option', { name, truth });
}
