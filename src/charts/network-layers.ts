import { add, write } from './dom.ts';
import type { Mark } from './mark.ts';
import './network-layers.css';

export interface LayerShown {
  name: string;
  /** `frozen`: its weights stay; `free`: they learn, from weights of another task or from chance; `new`: a new layer. */
  state: 'frozen' | 'free' | 'new';
  /** How far its weights have moved, relative to where they started; 0 where that says nothing. */
  moved: number;
  /** Over its bar: the number, or why there is none. */
  caption: string;
  /** The same in words, for hover and for a screen reader. */
  words: string;
}

export interface Network<S> {
  /** What network it is. */
  label: string;
  layers: (scene: S) => readonly LayerShown[];
  /** The movement at which a bar reaches the top. */
  full: number;
  /** A CSS colour. */
  tone: string;
  /** A layer was pressed: freeze it, or free it. Without this, and in the head, the last one, there are no buttons. */
  press?: (layer: number, scene: S) => void;
}

const body = '<rect x="5" y="11" width="14" height="9" rx="1.5"/>';
const padlock = {
  closed: `<svg viewBox="0 0 24 24" aria-hidden="true">${body}<path d="M8 11V8a4 4 0 0 1 8 0v3"/></svg>`,
  open: `<svg viewBox="0 0 24 24" aria-hidden="true">${body}<path d="M8 11V6a4 4 0 0 1 7.5-2"/></svg>`,
};

/** A network's layers from the image to the answer: which are frozen, which learn, and how far each has moved. */
export const networkLayers =
  <S>({ label, layers: layersOf, full, tone, press }: Network<S>): Mark<S> =>
  ({ element }) => {
    const list = add(element, 'ol', 'network-layers');
    list.setAttribute('aria-label', label);
    list.style.setProperty('--tone', tone);
    let shown: S;
    let drawers: ((layer: LayerShown) => void)[] | undefined;
    return {
      draw: (scene) => {
        shown = scene;
        const layers = layersOf(scene);
        const pressed = (at: number) =>
          press && at < layers.length - 1 ? () => press(at, shown) : undefined;
        drawers ??= layers.map((_, at) => layer(list, full, pressed(at)));
        drawers.forEach((draw, at) => draw(layers[at]!));
      },
    };
  };

/** Where there is little room, a number may go on a line of its own. */
const breakable = (name: string): (string | Node)[] =>
  name
    .split(/(?=\d)/)
    .flatMap((part, i) => (i === 0 ? [part] : [document.createElement('wbr'), part]));

function layer(list: HTMLElement, full: number, press: (() => void) | undefined) {
  const item = add(list, 'li');
  const column = add(item, 'div', 'moved');
  const [number, bar] = [add(column, 'span'), add(column, 'i')];
  const block = add(item, press ? 'button' : 'div', 'block');
  if (block instanceof HTMLButtonElement && press) {
    block.type = 'button';
    block.addEventListener('click', press);
  }
  let drawn = '';
  return ({ name, state, moved, caption, words }: LayerShown): void => {
    write(number, caption);
    bar.style.blockSize = `calc(var(--reach) * ${(Math.min(moved, full) / full).toFixed(3)})`;
    bar.classList.toggle('over', moved > full);
    item.title = words;
    if (drawn === name + state) return;
    drawn = name + state;
    item.dataset.state = state;
    block.innerHTML = padlock[state === 'frozen' ? 'closed' : 'open'];
    add(block, 'span').append(...breakable(name));
    if (press) block.setAttribute('aria-pressed', String(state === 'frozen'));
  };
}
