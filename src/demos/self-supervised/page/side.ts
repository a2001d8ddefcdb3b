import { write } from '../../../charts/step-row.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { Fixed, Snapshot } from '../session.ts';
import { add } from '../../../charts/dom.ts';
import { pictureRow } from './elements.ts';
import { count, digitOf, nearest } from './neighbours.ts';
import { say } from './words.ts';

const pixels = 64;
const pairs = 6;
const slice = (images: Uint8ClampedArray, i: number) =>
  images.subarray(i * pixels, (i + 1) * pixels);

interface Colours {
  ink: string;
  classes: readonly string[];
}

/** The pictures that are being drawn together now, each with its two views below it. */
export function pairTable(root: HTMLElement, lang: Lang, fixed: Fixed) {
  const figure = add(root, 'figure', 'pairs');
  add(figure, 'figcaption', '', say(lang, 'pairs'));
  const grid = add(figure, 'div', 'rows');
  const rows = (['original', 'one', 'two'] as const).map((name) =>
    pictureRow(grid, say(lang, name), pairs),
  );
  return (shown: Snapshot['pairs'], { ink }: Colours): void => {
    shown.rows.forEach((row, i) => {
      rows[0]![i]!.show(slice(fixed.images, row), ink);
      rows[1]![i]!.show(slice(shown.one, i), ink);
      rows[2]![i]!.show(slice(shown.two, i), ink);
    });
  };
}

/** The nearest of the chosen picture before training and now; returns both lists and what to say of them. */
export function neighbourTable(root: HTMLElement, lang: Lang, fixed: Fixed) {
  const figure = add(root, 'figure', 'near');
  add(figure, 'figcaption', '', say(lang, 'near'));
  const first = add(figure, 'div', 'rows');
  const [own] = pictureRow(first, say(lang, 'chosen'), 1);
  const rows = (['before', 'now'] as const).map((name) => {
    const grid = add(figure, 'div', 'rows');
    const shown = pictureRow(grid, say(lang, name), count);
    return { shown, same: write(add(grid, 'span', 'same')) };
  });
  const image = (i: number) => slice(fixed.images, fixed.heldOut[0] + i);
  return (at: Float32Array, chosen: number, { ink, classes }: Colours) => {
    const digit = digitOf(fixed, chosen);
    const colour = (i: number) => classes[digitOf(fixed, i)]!;
    own!.show(image(chosen), ink);
    own!.element.style.outlineColor = colour(chosen);
    const lists = [fixed.before, at].map((points) => nearest(points, chosen));
    lists.forEach((list, r) => {
      list.forEach((i, k) => {
        const one = rows[r]!.shown[k]!;
        one.show(image(i), ink);
        one.element.style.outlineColor = colour(i);
      });
      const same = list.filter((i) => digitOf(fixed, i) === digit).length;
      rows[r]!.same(say(lang, 'same', { same }));
    });
    const [before, now] = lists.map((list) =>
      list.map((i) => digitOf(fixed, i)).join(lang === 'ja' ? '、' : ', '),
    );
    return { near: lists[1]!, said: say(lang, 'said', { digit, before: before!, now: now! }) };
  };
}
