import type { Lang } from '../../../i18n/text.ts';
import type { Values } from '../../../lab/contract/params.ts';
import { classOptions } from '../../../models/scene-classifier/classes.ts';
import type demo from '../demo.ts';
import type { Fixed, Seen, Snapshot } from '../session.ts';
import type { Explainer, NetworkName } from '../shared/explainers.ts';
import { onGrid, shareIn } from '../shared/grid.ts';
import { tagBox } from '../shared/tag.ts';

/** What the networks are called: which is which, the reader is to find out. */
export const letters = ['A', 'B'] as const;
export type Letter = (typeof letters)[number];

/** All that is drawn of one moment. */
export interface Scene {
  snapshot: Snapshot;
  fixed: Fixed;
  lang: Lang;
  explainer: Explainer;
  /** The reader's guess which network to trust. */
  trust: Values<typeof demo.params>['trust'];
}

/** The network of a letter. */
export function networkOf(letter: Letter, { fixed: { first } }: Pick<Scene, 'fixed'>): NetworkName {
  const other = first === 'tagged' ? 'control' : 'tagged';
  return letter === 'A' ? first : other;
}

export const seenOf = (letter: Letter, scene: Scene): Seen =>
  scene.snapshot.seen[networkOf(letter, scene)];

/** Share of a map's heat on the corner of the tag; undefined for a map that is still to come. */
export function onTag(letter: Letter, explainer: Explainer, scene: Scene): number | undefined {
  const map = seenOf(letter, scene).maps[explainer];
  return map && shareIn(onGrid(map), tagBox);
}

export const kindName = ({ fixed: { kind }, lang }: Scene): string =>
  Object.values(classOptions)[kind]![lang];

/** Bounding boxes of the shown scene, that of the class marked, and the corner of the tag, if it is there. */
export const boxesOf = ({ snapshot: { scene, tag }, fixed: { objects, kind } }: Scene) => [
  ...objects[scene]!.map((object) => ({ ...object.box, chosen: object.kind === kind })),
  ...(tag ? [{ ...tagBox, chosen: false }] : []),
];
