import { largest, type Heat } from '../../../charts/heat.ts';
import type { Lang } from '../../../i18n/text.ts';
import { classes, kindOf } from '../../../models/scene-classifier/classes.ts';
import type { ShownScenes } from '../../../models/scene-classifier/shown.ts';
import { peak } from '../../../numerics/pointing.ts';
import type { Values } from '../../../lab/contract/params.ts';
import type demo from '../demo.ts';
import type { Snapshot } from '../session.ts';
import { sumsOf, type Sums } from '../shared/sums.ts';

/** What the view remembers between two drawings: the channels left out, the cell pointed at. */
export interface Kept {
  off: Set<number>;
  pointed: number | undefined;
}

/** All that is drawn of one moment. */
export interface Scene extends Kept {
  snapshot: Snapshot;
  fixed: ShownScenes;
  lang: Lang;
  /** The class that is explained, and how opaque its map is on the scene. */
  kind: number;
  mix: number;
  sums: Sums;
  heat: Heat;
  /** The highest cell of the map. */
  cross: number | undefined;
}

interface Around {
  fixed: ShownScenes;
  lang: Lang;
  kept: Kept;
}

export function sceneOf(
  snapshot: Snapshot,
  { class: option, mix }: Values<typeof demo.params>,
  { fixed, lang, kept }: Around,
): Scene {
  const kind = kindOf(option);
  const sums = sumsOf(snapshot, kind, kept.off);
  // One scale for all classes: a map that says little looks like little.
  const full = largest(classes.map((_, other) => sumsOf(snapshot, other, new Set()).map));
  const heat = { values: sums.map, columns: Math.sqrt(sums.map.length), full };
  return { ...kept, snapshot, fixed, lang, kind, mix, sums, heat, cross: peak(sums.map) };
}

export const kindName = ({ kind, lang }: Scene): string => classes[kind]![lang];
