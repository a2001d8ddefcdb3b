import { drawingPad, type PadStroke } from '../../../charts/drawing-pad.ts';
import { greyImage } from '../../../charts/grey-image.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { Fixed } from '../session.ts';
import { add, button } from '../../../charts/dom.ts';
import type { Pad } from './reader.ts';
import { say } from './words.ts';

const side = 28;
const none: readonly PadStroke[] = [];

/** What the reader does with the pads. */
export interface PadHand {
  /** Pad 0 is the query, 1 … 5 the examples. */
  choose: (pad: number) => void;
  draw: (pad: number, strokes: readonly PadStroke[]) => void;
  write: (pad: number, glyph: number) => void;
  /** For the pad chosen, or for all. */
  undo: () => void;
  clear: () => void;
  clearAll: () => void;
}
export interface PadsShown {
  pads: readonly Pad[];
  /** What the network sees of each, where there is something. */
  images: readonly (Uint8ClampedArray | undefined)[];
  chosen: number;
  ink: string;
}

/** Six pads to draw on and the tools for the one that is chosen. */
export function padRow(
  root: HTMLElement,
  {
    lang,
    alphabets,
    count,
    hand,
  }: {
    lang: Lang;
    alphabets: Fixed['alphabets'];
    count: number;
    hand: PadHand;
  },
) {
  const row = add(root, 'fieldset', 'pads');
  add(row, 'legend', 'hidden').textContent = say(lang, 'pads');
  const pads = Array.from({ length: count }, (_, i) => onePad(row, i, lang, hand));
  const show = tools(root, lang, alphabets, hand);
  return (shown: PadsShown): void => {
    pads.forEach((draw, i) => draw(shown.pads[i], shown.images[i], shown));
    show(shown);
  };
}

function onePad(row: HTMLElement, index: number, lang: Lang, hand: PadHand) {
  const label = add(row, 'label', index === 0 ? 'pad query' : 'pad');
  const radio = add(label, 'input');
  Object.assign(radio, { type: 'radio', name: 'pad', value: String(index) });
  radio.addEventListener('change', () => hand.choose(index));
  const name = index === 0 ? say(lang, 'query') : say(lang, 'example', { i: index });
  add(label, 'span').textContent = name;
  const sheet = add(label, 'div', 'sheet');
  const hint = add(sheet, 'span', 'here');
  hint.setAttribute('aria-hidden', 'true');
  hint.textContent = say(lang, 'here');
  const written = greyImage(side);
  sheet.append(written.element);
  const pad = drawingPad(sheet, {
    begin: () => {
      hand.choose(index);
      written.element.hidden = hint.hidden = true;
    },
    change: (strokes) => hand.draw(index, strokes),
  });
  return (now: Pad, seen: Uint8ClampedArray | undefined, { chosen, ink }: PadsShown): void => {
    radio.checked = index === chosen;
    if (pad.drawing) return;
    const strokes = now && 'strokes' in now ? now.strokes : none;
    if (strokes !== pad.strokes) pad.show(strokes);
    hint.hidden = now !== undefined;
    written.element.hidden = !(now && 'glyph' in now && seen);
    if (seen) written.show(seen, ink);
  };
}

function tools(box: HTMLElement, lang: Lang, alphabets: Fixed['alphabets'], hand: PadHand) {
  const bar = add(box, 'div', 'pad-tools');
  const list = add(bar, 'select');
  list.setAttribute('aria-label', say(lang, 'pick'));
  list.append(new Option(say(lang, 'pickFirst'), ''));
  let glyph = 0;
  for (const { title, characters } of alphabets) {
    const group = add(list, 'optgroup');
    group.label = title[lang];
    for (const character of characters) group.append(new Option(character, String(glyph++)));
  }
  let chosen = 0;
  list.addEventListener('change', () => {
    if (list.value) hand.write(chosen, Number(list.value));
    list.value = ''; // so that the same may be chosen again, in another handwriting
  });
  const undo = button(bar, say(lang, 'undo'), hand.undo, 'quiet');
  const clear = button(bar, say(lang, 'clear'), hand.clear, 'quiet');
  button(bar, say(lang, 'clearAll'), hand.clearAll, 'quiet');
  return (shown: PadsShown): void => {
    chosen = shown.chosen;
    const pad = shown.pads[chosen];
    undo.disabled = !(pad && 'strokes' in pad);
    clear.disabled = pad === undefined;
  };
}
