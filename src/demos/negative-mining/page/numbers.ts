import { add, write } from '../../../charts/dom.ts';
import type { Plain } from '../../../figure/figure.ts';
import type { Lang } from '../../../i18n/text.ts';
import { lengthOf } from './hand.ts';
import { twoDigits, type Scene } from './scene.ts';
import { say } from './words.ts';

/** The triplet in numbers: its kind, its loss as a sum, and how strongly each point is moved. */
export const numbers =
  (lang: Lang): Plain<Scene> =>
  (root) => {
    const kind = add(root, 'p', 'kind');
    kind.append(`${say(lang, 'isNow')} `);
    const name = add(kind, 'b');
    const list = add(root, 'dl');
    list.setAttribute('aria-label', say(lang, 'numbers'));
    const rows = Array.from({ length: 6 }, () => {
      const row = add(list, 'div');
      return { row, label: add(row, 'dt'), value: add(row, 'dd') };
    });
    return (scene) => {
      write(name, scene.standing.kind);
      linesOf(scene).forEach(({ label, value, className }, i) => {
        write(rows[i]!.label, label);
        write(rows[i]!.value, value);
        rows[i]!.row.className = className;
      });
    };
  };

function linesOf({ standing, values, lang }: Scene) {
  const isSquared = values.distance === 'squared';
  const { dAP, dAN, loss, gradient } = standing;
  const line = (label: string, value: number, className = '') => ({
    label,
    value: twoDigits(value),
    className,
  });
  return [
    line(say(lang, isSquared ? 'dAPSquared' : 'dAP'), dAP),
    line(say(lang, isSquared ? 'dANSquared' : 'dAN'), dAN),
    line(say(lang, 'loss'), loss, 'sum'),
    line(say(lang, 'pulled'), lengthOf(gradient.positive), 'of-positive'),
    line(say(lang, 'pushed'), lengthOf(gradient.negative), 'of-negative'),
    line(say(lang, 'moved'), lengthOf(gradient.anchor), 'of-anchor'),
  ];
}
