import { largest, type Heat } from '../../../charts/heat.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { Values } from '../../../lab/contract/params.ts';
import { classes, kindOf } from '../../../models/scene-classifier/classes.ts';
import type { Head } from '../../../models/tools/image-classifier.ts';
import type demo from '../demo.ts';
import type { Fixed, Snapshot } from '../session.ts';

export const heads: readonly Head[] = ['flatten', 'gap'];

/** All that is drawn of one moment. */
export interface Scene {
  snapshot: Snapshot;
  fixed: Fixed;
  lang: Lang;
  /** The class that is explained, and how opaque its map is on the scene. */
  kind: number;
  mix: number;
  relu: boolean;
  /** Each network's heat map of the class. */
  heats: Record<Head, Heat>;
  /** The cell pointed at in any of the maps. */
  pointed: number | undefined;
}

export function sceneOf(
  snapshot: Snapshot,
  { class: option, mix, relu }: Values<typeof demo.params>,
  { fixed, lang, pointed }: Pick<Scene, 'fixed' | 'lang' | 'pointed'>,
): Scene {
  const kind = kindOf(option);
  const heat = (head: Head): Heat => {
    const { maps } = snapshot.networks[head];
    const signed = maps[kind]!;
    const values = relu ? signed.map((value) => Math.max(0, value)) : signed;
    // One scale for all classes of a network: a map that says little looks like little.
    return { values, columns: Math.sqrt(values.length), full: largest(maps) };
  };
  const heats = { flatten: heat('flatten'), gap: heat('gap') };
  return { snapshot, fixed, lang, kind, mix, relu, heats, pointed };
}

export const kindName = ({ kind, lang }: Scene): string => classes[kind]![lang];
