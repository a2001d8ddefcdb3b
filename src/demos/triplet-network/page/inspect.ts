import type { Lang } from '../../../i18n/text.ts';
import type { Card, Shown } from './card.ts';
import type { Example } from '../worker/examples.ts';
import { nearestRows } from './geometry.ts';
import type { Spot } from '../../../charts/sphere.ts';
import type { Scene } from './scene.ts';
import type { Fixed } from '../session.ts';
import { say } from './words.ts';

/** What the reader looks at more closely. */
export interface Inspection {
  card: Card;
  spoken: string;
  /** The point itself and its nearest held-out neighbours; none for a triplet. */
  spots: Spot[];
}

export interface Subject {
  fixed: Fixed;
  /** Of every row of the data set. */
  pictures: readonly Uint8ClampedArray[];
  lang: Lang;
}

const count = 5;

/** What stands behind an index of `hit`; nothing if it is no longer there. */
export function inspect(index: number, scene: Scene, subject: Subject): Inspection | undefined {
  const { heldOut, batch, triplets } = scene;
  if (index < heldOut.length) return inspectPoint(index, false, scene, subject);
  if (index < heldOut.length + batch.length)
    return inspectPoint(index - heldOut.length, true, scene, subject);
  const triplet = triplets[index - heldOut.length - batch.length];
  if (!triplet) return undefined;
  const lines = tripletLines(triplet, scene, subject.lang);
  const title = say(subject.lang, 'triplet', { kind: triplet.kind });
  const [a, , n] = triplet.spots;
  const at = { x: (a.x + n.x) / 2, y: (a.y + n.y) / 2 };
  return {
    card: { at, title, lines, row: [] },
    spoken: [title, ...lines].join(' '),
    spots: [],
  };
}

function inspectPoint(i: number, inBatch: boolean, scene: Scene, subject: Subject): Inspection {
  const { fixed, lang } = subject;
  const { snapshot, dimensions: d, heldOut, batch } = scene;
  const rowOf = (point: number) => fixed.heldOut[0] + point;
  const row = inBatch ? snapshot.batch.rows[i]! : rowOf(i);
  const among = snapshot.heldOut;
  const near = nearestRows([inBatch ? snapshot.batch.at : among, i], among, {
    d,
    count,
    except: inBatch ? undefined : i,
  });
  const digit = fixed.labels[row]!;
  const digits = near.map((point) => fixed.labels[rowOf(point)]!);
  const same = digits.filter((one) => one === digit).length;
  const title = say(lang, inBatch ? 'batch' : 'heldOut');
  const roles = inBatch ? rolesOf(i, scene, lang) : [];
  const spot = (inBatch ? batch : heldOut)[i]!;
  return {
    card: {
      at: spot,
      title: `${digit} · ${title}`,
      lines: [...roles, say(lang, 'neighbours', { same })],
      main: shown(row, scene, subject),
      row: near.map((point) => shown(rowOf(point), scene, subject)),
    },
    spoken: [
      say(lang, 'said', { digit, what: title, digits: digits.join(lang === 'ja' ? '、' : ', ') }),
      ...roles,
    ].join(' '),
    spots: [spot, ...near.map((point) => heldOut[point]!)],
  };
}

function shown(row: number, { classes }: Scene, { fixed, pictures }: Subject): Shown {
  const digit = fixed.labels[row]!;
  return { pixels: pictures[row]!, digit, colour: classes[digit]! };
}

/** What part a picture of the batch has in the drawn triplets. */
function rolesOf(i: number, scene: Scene, lang: Lang): string[] {
  return scene.triplets.flatMap((triplet) => {
    const role = (['anchor', 'positive', 'negative'] as const).find((part) => triplet[part] === i);
    if (!role) return [];
    const part = say(lang, role, { digit: '' }).trim();
    return [`${say(lang, 'triplet', { kind: triplet.kind })}: ${part}`];
  });
}

function tripletLines({ dAP, dAN, loss }: Example, { snapshot }: Scene, lang: Lang): string[] {
  return [
    say(lang, 'distances', {
      dAP: dAP.toFixed(2),
      dAN: dAN.toFixed(2),
      margin: snapshot.margin.toFixed(2),
    }),
    say(lang, 'loss', { loss: loss.toFixed(2) }),
  ];
}

/** The stage in one sentence or two. */
export function finding({ snapshot, heldOut }: Scene, lang: Lang): string {
  const { recall, spread, chosen } = snapshot;
  const percent = (share: number) => Math.round(100 * share);
  const collapsed = spread < 0.05 ? [say(lang, 'collapsed', { spread: spread.toFixed(3) })] : [];
  return [
    ...collapsed,
    say(lang, 'finding', {
      n: heldOut.length,
      learned: percent(recall.learned),
      pca: percent(recall.pca),
    }),
    chosen > 0 ? say(lang, 'chosen', { chosen }) : say(lang, 'none'),
  ].join(lang === 'ja' ? '' : ' ');
}
