import type { About } from '../../../charts/mark.ts';
import type { Beyond } from '../../../charts/points.ts';
import { listed, sentences } from '../../../i18n/phrases.ts';
import { distanceToSegment } from '../../../layout/nearest.ts';
import { nearestRows } from '../../../numerics/rows.ts';
import type { Example } from '../worker/examples.ts';
import { imageOf, kindNow, spotsOf, type Scene } from './scene.ts';
import { say } from './words.ts';

const count = 5;

/** The held-out points nearest to a point, which is one of them or, after them, one of the batch. */
export function neighboursOf(index: number, { snapshot, fixed }: Scene): number[] {
  const { heldOut, batch } = snapshot;
  const { dimensions: d } = fixed;
  const n = heldOut.length / d;
  return index < n
    ? nearestRows([heldOut, index], heldOut, { d, count, except: index })
    : nearestRows([batch.at, index - n], heldOut, { d, count });
}

export const aboutHeldOut = (i: number, scene: Scene): About =>
  aboutPoint(i, { row: scene.fixed.heldOut[0] + i, what: 'heldOut', roles: [] }, scene);

export function aboutBatch(i: number, scene: Scene): About {
  const { snapshot, fixed } = scene;
  const row = snapshot.batch.rows[i]!;
  const index = snapshot.heldOut.length / fixed.dimensions + i;
  return aboutPoint(index, { row, what: 'batch', roles: rolesOf(i, scene) }, scene);
}

interface Point {
  row: number;
  what: 'heldOut' | 'batch';
  /** What part it has in the drawn triplets. */
  roles: readonly string[];
}

function aboutPoint(index: number, { row, what, roles }: Point, scene: Scene): About {
  const { fixed, lang } = scene;
  const near = neighboursOf(index, scene).map((point) => fixed.heldOut[0] + point);
  const digit = fixed.labels[row]!;
  const digits = near.map((other) => fixed.labels[other]!);
  const same = digits.filter((one) => one === digit).length;
  const heard = say(lang, 'said', { digit, what: say(lang, what), digits: listed(lang, digits) });
  return {
    title: `${digit} · ${say(lang, what)}`,
    lines: [...roles, say(lang, 'neighbours', { same })],
    main: imageOf(row, scene),
    row: near.map((other) => imageOf(other, scene)),
    spoken: [heard, ...roles].join(' '),
  };
}

function rolesOf(i: number, { snapshot, lang }: Scene): string[] {
  return snapshot.examples.flatMap((triplet) => {
    const role = (['anchor', 'positive', 'negative'] as const).find((part) => triplet[part] === i);
    if (!role) return [];
    const part = say(lang, role, { digit: '' }).trim();
    return [`${say(lang, 'triplet', { kind: triplet.kind })}: ${part}`];
  });
}

/** The drawn triplets, by their lines. */
export const triplets: Beyond<Scene> = {
  hit: (at, radius, laid, { snapshot }) =>
    snapshot.examples.findIndex((example) => {
      const [a, p, n] = spotsOf(example, laid);
      return Math.min(distanceToSegment(at, a, p), distanceToSegment(at, a, n)) < radius / 2;
    }),
  place: (i, laid, { snapshot }) => {
    const example = snapshot.examples[i];
    if (!example) return undefined;
    const [a, , n] = spotsOf(example, laid);
    return { x: (a.x + n.x) / 2, y: (a.y + n.y) / 2 };
  },
  about: (i, { snapshot, lang }) => {
    const example = snapshot.examples[i];
    if (!example) return undefined;
    const title = say(lang, 'triplet', { kind: kindNow(example, lang) });
    return { title, lines: linesOf(example, snapshot, lang) };
  },
};

const linesOf = (
  { dAP, dAN, loss }: Example,
  { margin, distance }: Scene['snapshot'],
  lang: Scene['lang'],
): string[] => [
  say(lang, distance, { dAP: dAP.toFixed(2), dAN: dAN.toFixed(2), margin: margin.toFixed(2) }),
  say(lang, 'loss', { loss: loss.toFixed(2) }),
];

const percent = (share: number) => Math.round(100 * share);

/** The stage in one sentence or two. */
export function finding({ snapshot, heldOutDigits, lang }: Scene): string {
  const { recall, spread, chosen, pairs } = snapshot;
  return sentences(
    lang,
    spread < 0.05 ? say(lang, 'collapsed', { spread: spread.toFixed(3) }) : '',
    say(lang, 'finding', {
      n: heldOutDigits.length,
      learned: percent(recall.learned),
      pca: percent(recall.pca),
    }),
    chosen > 0 ? say(lang, 'chosen', { chosen, pairs }) : say(lang, 'none'),
  );
}
