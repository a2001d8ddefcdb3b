import { add, write } from '../../../charts/dom.ts';
import type { Scene } from './scene.ts';
import { say } from './words.ts';

/** In a reader's own graph, a switch for each kind of tie; our firms have theirs among the controls. */
export function switches(root: HTMLElement, turn: (kind: number) => void) {
  const group = add(root, 'div', 'switches');
  group.setAttribute('role', 'group');
  return ({ seen, subject, isOwn, lang }: Scene): void => {
    group.hidden = !isOwn;
    if (!isOwn) return;
    group.setAttribute('aria-label', say(lang, 'used'));
    while (group.children.length > subject.kinds.length) group.lastElementChild!.remove();
    while (group.children.length < subject.kinds.length) {
      const kind = group.children.length;
      const button = add(group, 'button');
      button.type = 'button';
      button.addEventListener('click', () => turn(kind));
    }
    subject.kinds.forEach((name, kind) => {
      const button = group.children[kind]!;
      const channel = subject.channels.findIndex((one) => one.kind === kind);
      button.className = `kind-${kind}`;
      button.setAttribute('aria-pressed', String(!seen.heard[channel]!.isOff));
      write(button, name[lang] || '—');
    });
  };
}
