import type { Lang } from '../../../i18n/text.ts';
import { classOf } from '../shared/episode.ts';
import type { Fixed, Snapshot } from '../session.ts';
import type { Seen } from '../worker/shown.ts';
import { distancesOf, nearestOf, probabilitiesOf } from './answers.ts';
import { queryOf, type Reader } from './reader.ts';
import { say } from './words.ts';

export type Rival = 'pixels' | 'classifier' | 'untrained';
/** The two that are drawn side by side. */
export type Side = 'proto' | 'rival';

/** The groups of points in a plane, in the order in which they are laid: queries, examples, prototypes. */
export const [queryGroup, prototypeGroup] = [0, 2];

/** All that is drawn of one moment: where the run stands, and what the reader does. */
export interface Scene {
  snapshot: Snapshot;
  fixed: Fixed;
  lang: Lang;
  reader: Reader;
  rival: Rival;
  /** N, and the names of the classes. */
  n: number;
  names: readonly string[];
  /** The query that is looked at; undefined while the reader has drawn none. */
  query: number | undefined;
}

export function sceneOf(
  snapshot: Snapshot,
  { fixed, lang, reader, rival }: Pick<Scene, 'fixed' | 'lang' | 'reader' | 'rival'>,
): Scene {
  const { characters, queries } = snapshot.episode;
  const looked = queryOf(reader, snapshot);
  const own = snapshot.own ? queries.length : undefined;
  const names = characters.map((glyph) => glyphName(glyph, fixed));
  const query = reader.mode === 'draw' ? own : looked;
  return { snapshot, fixed, lang, reader, rival, n: characters.length, names, query };
}

/** The name of a character by its number among all of the unseen scripts. */
const glyphName = (glyph: number, { alphabets }: Fixed): string =>
  alphabets.flatMap(({ characters }) => characters)[glyph] ?? '';

export const seenBy = (side: Side, { snapshot }: Scene): Seen => snapshot[side];
export const armName = (side: Side, { rival, lang }: Scene): string =>
  say(lang, side === 'proto' ? 'protoShort' : rival);

/** Whether the reader is to answer the query that is looked at. */
export const isTurn = (scene: Scene): boolean => scene.reader.mode === 'guess' && !answerTo(scene);

export const answerTo = ({ reader, snapshot, query }: Scene) =>
  reader.answers.find((one) => one.episode === snapshot.episode.number && one.query === query);

/** How many of the episode's queries a side gets right, and of how many. */
export function scoreOf(side: Side, scene: Scene): { right: number; of: number } {
  const of = scene.snapshot.episode.queries.length;
  const right = Array.from({ length: of }, (_, query) => isRight(side, query, scene));
  return { right: right.filter(Boolean).length, of };
}

export const isRight = (side: Side, query: number, scene: Scene): boolean =>
  nearestOf(seenBy(side, scene), query, scene.n) === classOf(query);

/** Image, class (unknown for what the reader drew) and name of the query that is looked at. */
export function lookedAt({ snapshot, reader, query, fixed }: Scene) {
  const { queries, characters } = snapshot.episode;
  if (query === undefined) return undefined;
  if (query < queries.length) {
    const truth = classOf(query);
    return { image: queries[query]!, truth, glyph: characters[truth]! };
  }
  const glyph = reader.own && 'glyph' in reader.own ? reader.own.glyph : undefined;
  const at = glyph === undefined ? -1 : characters.indexOf(glyph);
  const name = glyph === undefined ? undefined : glyphName(glyph, fixed);
  return { image: snapshot.own!, truth: at < 0 ? undefined : at, glyph, name };
}

/** What a side answers for the query that is looked at, with ✓ or ✗ where the truth is known. */
export function verdictOf(side: Side, scene: Scene): string {
  const { query, n, names, lang } = scene;
  const looked = lookedAt(scene);
  if (query === undefined || !looked) return '';
  const answer = nearestOf(seenBy(side, scene), query, n);
  const mark = isKnown(looked) ? (answer === looked.truth ? ' ✓' : ' ✗') : '';
  return say(lang, 'answers', { arm: armName(side, scene), name: `${names[answer]!}${mark}` });
}
const isKnown = ({ glyph }: { glyph: number | undefined }) => glyph !== undefined;

/** What the distance says of the reader's query. */
export function farOf(scene: Scene): string {
  const { query, snapshot, n, lang, reader } = scene;
  if (reader.mode !== 'draw' || query === undefined) return '';
  const d = Math.min(...distancesOf(snapshot.proto, query, n));
  const { threshold, error } = snapshot.refusal;
  return say(lang, d > threshold ? 'far' : 'near', {
    d: d.toFixed(1),
    threshold: threshold.toFixed(1),
    n,
    k: snapshot.episode.support.length / n,
    error: percent(error),
  });
}

export const percent = (share: number): number => Math.round(100 * share);

export function finding(scene: Scene): string {
  const { lang, snapshot, reader, query, n, names } = scene;
  if (reader.mode === 'draw') {
    if (query === undefined) return say(lang, 'blank');
    const p = probabilitiesOf(snapshot.proto, query, n);
    const best = nearestOf(snapshot.proto, query, n);
    return `${say(lang, 'findingOwn', { name: names[best]!, p: p[best]!.toFixed(2) })}${lang === 'ja' ? '' : ' '}${farOf(scene)}`;
  }
  const [ours, theirs] = [scoreOf('proto', scene), scoreOf('rival', scene)];
  return say(lang, 'finding', {
    of: ours.of,
    ours: ours.right,
    theirs: theirs.right,
    rival: armName('rival', scene),
    proto: percent(snapshot.accuracy.proto),
    other: percent(snapshot.accuracy[scene.rival]),
  });
}
