import { add, write } from '../../../charts/dom.ts';
import { nameOf, truthOf, type Scene } from './scene.ts';
import { say } from './words.ts';

interface Asking {
  /** Another node shall be looked at. */
  node: (node: number) => void;
  /** Another class shall be taken apart. */
  explain: (index: number) => void;
}

/** Who is looked at, and which of its logits is taken apart: two lists. */
export function questionBar(bar: HTMLElement, asking: Asking) {
  const node = list(bar, asking.node);
  const explained = list(bar, asking.explain);
  let filled: Scene['subject'] | undefined;
  return (scene: Scene): void => {
    const { subject, lang, isOwn } = scene;
    if (filled !== subject) {
      filled = subject;
      write(node.text, say(lang, isOwn ? 'ownNode' : 'node'));
      write(explained.text, say(lang, 'explained'));
      fill(node.select, nodeOptions(scene));
      fill(
        explained.select,
        subject.classes.map((name) => name[lang]),
      );
    }
    node.select.value = String(scene.seen.chosen);
    explained.select.value = String(scene.explained);
  };
}

function list(bar: HTMLElement, changed: (value: number) => void) {
  const label = add(bar, 'label');
  const text = add(label, 'span');
  const select = add(label, 'select');
  select.addEventListener('change', () => changed(Number(select.value)));
  return { text, select };
}

const fill = (select: HTMLSelectElement, texts: readonly string[]) =>
  select.replaceChildren(...texts.map((text, value) => new Option(text, String(value))));

const nodeOptions = (scene: Scene) =>
  scene.subject.names.map((_, node) => {
    const [name, truth] = [nameOf(node, scene), truthOf(node, scene)];
    return truth === undefined ? name : say(scene.lang, 'option', { name, truth });
  });
