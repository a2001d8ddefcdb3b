import { button, write } from '../../../charts/dom.ts';
import type { Plain } from '../../../figure/figure.ts';
import type { Scene } from './scene.ts';
import { say } from './words.ts';

/** In the reader's own graph, a switch for each relation type; the firms have theirs among the controls. */
export const switches =
  (turn: (type: number) => void): Plain<Scene> =>
  (group) => {
    group.setAttribute('role', 'group');
    const buttons: HTMLButtonElement[] = [];
    return ({ seen, fixed, isOwn, lang }) => {
      group.hidden = !isOwn;
      if (!isOwn) return;
      group.setAttribute('aria-label', say(lang, 'used'));
      for (const spare of buttons.splice(fixed.relationTypes.length)) spare.remove();
      fixed.relationTypes.forEach((name, type) => {
        const one = (buttons[type] ??= button(group, '', () => turn(type), `type-${type}`));
        const isOff = fixed.relations.some((r, i) => r.type === type && seen.received[i]!.isOff);
        one.setAttribute('aria-pressed', String(!isOff));
        write(one, name[lang]);
      });
    };
  };
