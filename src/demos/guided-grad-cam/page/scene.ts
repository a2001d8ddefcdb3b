import type { Lang } from '../../../i18n/text.ts';
import { classes } from '../../../models/scene-classifier/classes.ts';
import type { ShownScenes } from '../../../models/scene-classifier/shown.ts';
import type { Snapshot } from '../session.ts';
import type { MapName } from '../shared/map-names.ts';
import { say, type Phrase } from './words.ts';

/** The network, and its copy with random layers. */
export const rows = ['trained', 'forgetful'] as const;
export type Row = (typeof rows)[number];

/** All that is drawn of one moment. */
export interface Scene {
  snapshot: Snapshot;
  fixed: ShownScenes;
  lang: Lang;
  /** The pixel pointed at in any of the maps. */
  pointed: number | undefined;
}

export const kindName = ({ snapshot, lang }: Scene): string => classes[snapshot.kind]![lang];

export const rowName =
  (row: Row) =>
  ({ snapshot: { layers }, lang }: Scene): string =>
    row === 'forgetful' && layers > 1
      ? say(lang, 'forgetful', { layers })
      : say(lang, row === 'trained' ? 'trained' : 'forgetful1');

const names: Record<Snapshot['rule'], Partial<Record<MapName, Phrase>>> = {
  guided: {},
  gradient: { guided: 'gradient', product: 'gradientProduct' },
  edges: { guided: 'edges', product: 'edgesProduct' },
};

/** What a map is called under the rule that it was made by. */
export function mapName(name: MapName, { snapshot, lang }: Scene): string {
  return say(lang, names[snapshot.rule][name] ?? name);
}
