import { add, button, listen } from '../charts/dom.ts';
import { drawingPad, type PadStroke } from '../charts/drawing-pad.ts';
import { greyImage } from '../charts/grey-image.ts';
import { phrases } from '../i18n/phrases.ts';
import type { Lang, Text } from '../i18n/text.ts';
import './pads.css';

/** What is on a pad: strokes of the reader, or a glyph picked by its number. Undefined is blank. */
export type PadContent = { strokes: readonly PadStroke[] } | { glyph: number } | undefined;

/** What the reader does with the pads. */
export interface PadHand {
  choose: (pad: number) => void;
  put: (pad: number, content: PadContent) => void;
}
export interface PadsShown {
  contents: readonly PadContent[];
  /** What a network sees of each pad, `[side²]` ink 0 … 255, where it is not blank. */
  images: readonly (Uint8ClampedArray | undefined)[];
  chosen: number;
  ink: string;
}
export interface Pads {
  lang: Lang;
  /** Of each pad. */
  names: readonly string[];
  /** Height and width of the images. */
  side: number;
  /** The glyphs that can be picked, numbered through. */
  alphabets: readonly { title: Text; characters: readonly string[] }[];
  hand: PadHand;
}

const none: readonly PadStroke[] = [];
/** Radio buttons are one group by their name, which no other figure of the page may have. */
let groups = 0;
const strokesOf = (content: PadContent) =>
  content && 'strokes' in content ? content.strokes : undefined;

/**
 * Pads to draw on, one of which is chosen, and tools for the chosen one: a list of glyphs (so that no pointer is needed),
 * undo, clear. Returns what draws them; a pad on which the reader is drawing is left alone.
 */
export function padRow(root: HTMLElement, options: Pads): (shown: PadsShown) => void {
  const row = add(root, 'fieldset', 'pads');
  add(row, 'legend', 'hidden', say(options.lang, 'pads'));
  const group = `pads-${++groups}`;
  const pads = options.names.map((_, index) => onePad(row, { index, group }, options));
  const show = tools(root, options);
  return (shown) => {
    pads.forEach((draw, i) => draw(shown.contents[i], shown.images[i], shown));
    show(shown);
  };
}

function onePad(
  row: HTMLElement,
  { index, group }: { index: number; group: string },
  { lang, names, side, hand }: Pads,
) {
  const label = add(row, 'label', 'pad');
  const radio = add(label, 'input');
  Object.assign(radio, { type: 'radio', name: group, value: String(index) });
  listen(radio, 'change', () => hand.choose(index));
  add(label, 'span', '', names[index]);
  const sheet = add(label, 'div', 'sheet');
  const hint = add(sheet, 'span', 'here', say(lang, 'here'));
  hint.setAttribute('aria-hidden', 'true');
  const picked = greyImage(side);
  sheet.append(picked.element);
  const pad = drawingPad(sheet, {
    begin: () => {
      hand.choose(index);
      picked.element.hidden = hint.hidden = true;
    },
    change: (strokes) => hand.put(index, { strokes }),
  });
  return (
    content: PadContent,
    image: Uint8ClampedArray | undefined,
    { chosen, ink }: PadsShown,
  ): void => {
    radio.checked = index === chosen;
    if (pad.drawing) return;
    const strokes = strokesOf(content) ?? none;
    if (strokes !== pad.strokes) pad.show(strokes);
    hint.hidden = content !== undefined;
    picked.element.hidden = !(content && 'glyph' in content && image);
    if (image) picked.show(image, ink);
  };
}

function tools(root: HTMLElement, { lang, names, alphabets, hand }: Pads) {
  const bar = add(root, 'div', 'pad-tools');
  let now: Pick<PadsShown, 'contents' | 'chosen'> = { contents: [], chosen: 0 };
  glyphList(bar, { lang, alphabets }, (glyph) => hand.put(now.chosen, { glyph }));
  const takeBack = () => {
    const strokes = strokesOf(now.contents[now.chosen])?.slice(0, -1);
    if (strokes) hand.put(now.chosen, strokes.length > 0 ? { strokes } : undefined);
  };
  const undo = button(bar, say(lang, 'undo'), takeBack, 'quiet');
  const empty = () => hand.put(now.chosen, undefined);
  const clear = button(bar, say(lang, 'clear'), empty, 'quiet');
  const emptyAll = () => names.forEach((_, pad) => hand.put(pad, undefined));
  button(bar, say(lang, 'clearAll'), emptyAll, 'quiet');
  return (shown: PadsShown): void => {
    now = shown;
    const content = shown.contents[shown.chosen];
    undo.disabled = !strokesOf(content);
    clear.disabled = content === undefined;
  };
}

function glyphList(
  bar: HTMLElement,
  { lang, alphabets }: Pick<Pads, 'lang' | 'alphabets'>,
  pick: (glyph: number) => void,
): void {
  const list = add(bar, 'select');
  list.setAttribute('aria-label', say(lang, 'pick'));
  list.append(new Option(say(lang, 'pickFirst'), ''));
  let glyph = 0;
  for (const { title, characters } of alphabets) {
    const group = add(list, 'optgroup');
    group.label = title[lang];
    for (const character of characters) group.append(new Option(character, String(glyph++)));
  }
  listen(list, 'change', () => {
    if (list.value) pick(Number(list.value));
    list.value = ''; // so that the same glyph may be picked again, in another handwriting
  });
}

const say = phrases({
  pads: { ja: '描く場所', en: 'Where to draw' },
  pick: { ja: '文字を選んで書く', en: 'Write a character from the list' },
  pickFirst: { ja: '文字を選ぶ…', en: 'choose…' },
  undo: { ja: '一画戻す', en: 'Undo' },
  clear: { ja: '消す', en: 'Clear' },
  clearAll: { ja: '全部消す', en: 'Clear all' },
  here: { ja: 'ここに描く', en: 'draw here' },
});
