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

export interface NetworkOptions {
  /** What network it is. */
  label: string;
  count: number;
  /** The movement at which a bar reaches the top. */
  full: number;
  /** A CSS colour. */
  tone: string;
  /** A layer was pressed: freeze it, or free it. Without this, and in the head, the last one, there are no buttons. */
  press?: (layer: number) => void;
}

const body = '<rect x="5" y="11" width="14" height="9" rx="1.5"/>';
const padlock = {
  closed: `<svg viewBox="0 0 24 24" aria-hidden="true">${body}<path d="M8 11V8a4 4 0 0 1 8 0v3"/></svg>`,
  open: `<svg viewBox="0 0 24 24" aria-hidden="true">${body}<path d="M8 11V6a4 4 0 0 1 7.5-2"/></svg>`,
};

/** A network's layers from the picture to the answer: which are frozen, which learn, and how far each has moved. */
export function networkLayers(root: HTMLElement, options: NetworkOptions) {
  const list = root.appendChild(document.createElement('ol'));
  list.className = 'network-layers';
  list.setAttribute('aria-label', options.label);
  list.style.setProperty('--tone', options.tone);
  const { count, press, ...rest } = options;
  const drawers = Array.from({ length: count }, (_, at) =>
    layer(list, at, { ...rest, count, ...(press && at < count - 1 && { press }) }),
  );
  return (layers: readonly LayerShown[]): void => {
    drawers.forEach((draw, at) => draw(layers[at]!));
  };
}

/** Where there is little room, a number may go on a line of its own. */
const breakable = (name: string): (string | Node)[] =>
  name
    .split(/(?=\d)/)
    .flatMap((part, i) => (i === 0 ? [part] : [document.createElement('wbr'), part]));

function layer(list: HTMLElement, at: number, { full, press }: NetworkOptions) {
  const item = list.appendChild(document.createElement('li'));
  const column = item.appendChild(document.createElement('div'));
  column.className = 'moved';
  const number = column.appendChild(document.createElement('span'));
  const bar = column.appendChild(document.createElement('i'));
  const block = item.appendChild(document.createElement(press ? 'button' : 'div'));
  block.className = 'block';
  if (block instanceof HTMLButtonElement) {
    block.type = 'button';
    block.addEventListener('click', () => press?.(at));
  }
  let drawn = '';
  return ({ name, state, moved, caption, words }: LayerShown): void => {
    number.textContent = caption;
    bar.style.blockSize = `calc(var(--reach) * ${(Math.min(moved, full) / full).toFixed(3)})`;
    bar.classList.toggle('over', moved > full);
    item.title = words;
    if (drawn === name + state) return;
    drawn = name + state;
    item.dataset.state = state;
    block.innerHTML = padlock[state === 'frozen' ? 'closed' : 'open'];
    const label = block.appendChild(document.createElement('span'));
    label.append(...breakable(name));
    if (press) block.setAttribute('aria-pressed', String(state === 'frozen'));
  };
}
