import { add, listen, write } from './dom.ts';
import type { Mark } from './mark.ts';
import './network-layers.css';

export interface LayerShown {
  name: string;
  /** `frozen`: weights are fixed; `free`: trained from pre-trained or random weights; `new`: a new layer. */
  state: 'frozen' | 'free' | 'new';
  /** Relative distance of the weights from their initial values; 0 if that is meaningless. */
  moved: number;
  /** Text over its bar: the number, or why there is none. */
  caption: string;
  /** The same in words, for hover and for a screen reader. */
  words: string;
}

export interface Network<S> {
  /** Name of the network, for screen readers. */
  label: string;
  layers: (scene: S) => readonly LayerShown[];
  /** The movement at which a bar reaches the top. */
  full: number;
  /** A CSS colour. */
  tone: string;
  /** Freezes or unfreezes a layer. Without this there are no buttons; the last layer, the head, never has one. */
  press?: (layer: number, scene: S) => void;
}

const body = '<rect x="5" y="11" width="14" height="9" rx="1.5"/>';
const padlock = {
  closed: `<svg viewBox="0 0 24 24" aria-hidden="true">${body}<path d="M8 11V8a4 4 0 0 1 8 0v3"/></svg>`,
  open: `<svg viewBox="0 0 24 24" aria-hidden="true">${body}<path d="M8 11V6a4 4 0 0 1 7.5-2"/></svg>`,
};

/** A network's layers from input to output: which are frozen, which are trained, and how far each has moved. */
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

/** Allows a line break before a number, for narrow spaces. */
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
    listen(block, 'click', press);
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
