import {
  attributes,
  counts,
  groups,
  signatureOf,
  wordsOf,
} from '../../../datasets/wardrobe/words.ts';
import type { Lang } from '../../../i18n/text.ts';
import { copies, truthOf } from '../shared/arrangement.ts';
import type { Fixed, Snapshot } from '../session.ts';
import type { Arm } from '../worker/networks.ts';
import { say } from './words.ts';

/** What the reader has chosen: an image of a class, and the class whose description was edited last. */
export interface Reader {
  of: number;
  copy: number;
  edited: number | undefined;
}

export interface Scene {
  snapshot: Snapshot;
  fixed: Fixed;
  lang: Lang;
  reader: Reader;
  gamma: number;
  method: Arm;
  /** The image that is looked at, of all test images. */
  image: number;
  /** The classes whose descriptions are shown, the highest score first. */
  candidates: readonly number[];
}

/** How many descriptions stand side by side. */
export const shownClasses = 4;

export function sceneOf(
  snapshot: Snapshot,
  given: Pick<Scene, 'fixed' | 'lang' | 'reader' | 'gamma' | 'method'>,
): Scene {
  const { of, copy } = given.reader;
  const image = of * copies + copy;
  return { snapshot, ...given, image, candidates: candidatesOf(snapshot, image, given.reader) };
}

/** The right class and the one that was edited are among them, whatever their scores. */
function candidatesOf(snapshot: Snapshot, image: number, { edited }: Reader): number[] {
  const score = (of: number) => scoreOf(snapshot, image, of);
  const ranked = Array.from({ length: counts.classes }, (_, of) => of).sort(
    (a, b) => score(b) - score(a),
  );
  const asked = [truthOf(image), ...(edited === undefined ? [] : [edited])];
  const chosen = new Set([...new Set([ranked[0]!, ...asked, ...ranked])].slice(0, shownClasses));
  return ranked.filter((of) => chosen.has(of));
}

export const scoreOf = ({ scores }: Snapshot, image: number, of: number): number =>
  scores[image * counts.classes + of]!;
/** p of an attribute of the image that is looked at. */
export const probabilityOf = ({ snapshot, image }: Scene, attribute: number): number =>
  snapshot.probabilities[image * attributes.length + attribute]!;
/** Whether a class is said to have an attribute. */
export const isDescribed = ({ snapshot }: Scene, of: number, attribute: number): boolean =>
  snapshot.descriptions[of * attributes.length + attribute] === 1;
export const isEdited = (scene: Scene, of: number): boolean =>
  signatureOf(of).some((has, attribute) => (has === 1) !== isDescribed(scene, of, attribute));
export const nameOf = (of: number, lang: Lang): string =>
  wordsOf(of, lang).join(lang === 'ja' ? '' : ' ');
export const kindOf = ({ fixed, lang }: Scene, of: number): string =>
  say(lang, fixed.isUnseen[of] ? 'unseen' : 'seen');
export const percent = (share: number): number => Math.round(100 * share);

/** How many of a class's test images are named right. */
export const rightOf = ({ snapshot: { named } }: Scene, of: number): number =>
  Array.from({ length: copies }, (_, copy) => named[of * copies + copy]).filter((one) => one === of)
    .length;

/** The image that stands for a class: the reader's, or the first. */
export const imageOf = ({ reader }: Scene, of: number): number =>
  of * copies + (of === reader.of ? reader.copy : 0);

export function groupsOf({ snapshot, lang }: Scene): string {
  const [garment = 0, colour = 0, pattern = 0] = snapshot.groups.unseen.map(percent);
  return say(lang, 'groups', { garment, colour, pattern });
}
export const isGroupEnd = (attribute: number): boolean =>
  groups.some(({ from, size }) => attribute === from + size - 1);

export function finding({ snapshot, fixed, lang, gamma, method, image }: Scene): string {
  const { seen, unseen, harmonic } = snapshot.accuracies;
  return say(lang, 'finding', {
    method: say(lang, method),
    n: fixed.isUnseen.filter(Boolean).length,
    unseen: percent(unseen),
    seen: percent(seen),
    gamma,
    harmonic: harmonic.toFixed(2),
    truth: nameOf(truthOf(image), lang),
    name: nameOf(snapshot.named[image]!, lang),
  });
}
