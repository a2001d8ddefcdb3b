import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { idle, stageOf } from '../../../harness/stage.ts';
import { counts, signatureOf } from '../../datasets/wardrobe/words.ts';
import type { Lang } from '../../i18n/text.ts';
import type { Fixed, Snapshot } from './session.ts';
import { copies, testImages, truthOf } from './shared/arrangement.ts';
import view from './view.ts';
import '../../styles/tokens.css';

const classes = [...Array(counts.classes).keys()];
/** The last class of each garment is unseen: of the boots, the checked blue one. */
const fixed: Fixed = {
  images: Array.from({ length: testImages }, () => new Uint8ClampedArray(4 * 784).fill(200)),
  isUnseen: classes.map((of) => of % 9 === 8),
  arrangement: 'scattered',
};

/** Attributes are right; unseen classes are named as the class before them, whose pattern is “striped”. */
function snapshot(descriptions = classes.flatMap((of) => signatureOf(of))): Snapshot {
  const images = [...Array(testImages).keys()];
  const answer = (image: number) => truthOf(image) - (fixed.isUnseen[truthOf(image)] ? 1 : 0);
  const trade = Float32Array.from([1, 0, ...Array.from({ length: 61 }, (_, i) => [1 - i / 60, i / 60]).flat(), 0, 1]); // prettier-ignore
  return {
    probabilities: Float32Array.from(images.flatMap((image) => signatureOf(truthOf(image)))),
    scores: Float32Array.from(
      images.flatMap((image) => classes.map((of) => -Math.abs(of - answer(image)))),
    ),
    named: Int32Array.from(images, answer),
    accuracies: { seen: 0.9, unseen: 0.1, harmonic: 0.18 },
    groups: { seen: [1, 1, 1], unseen: [0.9, 0.8, 0.7], byColour: 0 },
    tradeOffs: { direct: trade, indirect: trade, untrained: trade, pixels: trade },
    descriptions: Uint8Array.from(descriptions),
  };
}

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('zero-shot', 'inline-size: 928px');
});
afterEach(() => document.body.replaceChildren());

function open(lang: Lang = 'en') {
  const [act, turn] = [vi.fn(), vi.fn()];
  let [shown, finding] = [snapshot(), ''];
  const values = { unseen: 'scattered', gamma: 1, method: 'direct', rate: 0.003 } as const;
  const redraw = () => void (finding = draw(shown, values));
  const draw = view({ root, lang, fixed, act, redraw, ...idle, turn });
  redraw();
  const look = (next: Snapshot) => {
    shown = next;
    redraw();
  };
  return { act, turn, look, finding: () => finding };
}
const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string) => root.querySelector<HTMLElement>(selector)!;
const press = (room: HTMLElement, ...keys: string[]) => {
  room.focus();
  for (const key of keys) room.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
};
const spoken = () => all('[aria-live]').map((line) => line.textContent).join(''); // prettier-ignore

test('begins with an unseen boot, and says its finding in both languages', () => {
  const { finding } = open();
  expect(one('.truth').textContent).toBe('True class: checked blue boot (unseen class)');
  expect(one('.answer').textContent).toBe('Named: striped blue boot (seen class) ✗');
  expect(finding()).toContain('names 10% of the images of the 4 classes without an example');
  root.replaceChildren();
  expect(open('ja').finding()).toContain('「市松の青いブーツ」への答えは「縞の青いブーツ」');
});

describe('the wardrobe', () => {
  test('marks what is unseen, what is named wrong, and how much of a class is right', () => {
    open();
    expect(all('.cell.unseen')).toHaveLength(4);
    expect(all('.cell.wrong')).toHaveLength(4);
    const shares = all('.cell .share div').map(({ style }) => style.inlineSize);
    expect(shares.filter((width) => width === '0%')).toHaveLength(4);
    expect(shares.filter((width) => width === '100%')).toHaveLength(32);
  });

  test('a mark on an image has a ground of its own', () => {
    open();
    root.style.background = 'var(--stage)';
    expect(getComputedStyle(one('.cell.wrong'), '::after').backgroundColor).toBe(
      getComputedStyle(root).backgroundColor,
    );
  });

  test('by keys: an arrow chooses a class, Enter another image of it', () => {
    open();
    const room = one('.wardrobe .explore');
    press(room, 'ArrowRight', 'ArrowUp');
    const before = one('.truth').textContent;
    expect(before).not.toContain('checked blue boot');
    expect(spoken()).toContain('of 10 images right');
    press(room, 'Enter');
    expect(one('.truth').textContent).toBe(before);
    press(room, 'ArrowDown');
    expect(one('.truth').textContent).not.toBe(before);
  });
});

describe('the descriptions', () => {
  test('the right class is among those that are shown, the highest score first', () => {
    open();
    const names = all('.class-name').map(({ textContent }) => textContent.replaceAll('\n', ' '));
    expect(names[0]).toBe('striped blue boot');
    expect(names).toContain('checked blue boot');
    const [best, ...others] = all('.score');
    expect(best!.textContent).toBe('0.0');
    expect(others.filter(({ textContent }) => textContent.includes('✓'))).toHaveLength(1);
    expect(all('.square')).toHaveLength(40);
    expect(all('.square.has')).toHaveLength(12);
  });

  test('a cell says what it is; entering one edits the description, which can be restored', () => {
    const { act, look } = open();
    const room = one('.descriptions .explore');
    press(room, 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp');
    press(room, 'ArrowUp', 'ArrowUp', 'ArrowUp'); // the first row: pullover, which no boot is
    expect(spoken()).toContain('described as pullover');
    expect(spoken()).toContain('not in the description');
    press(room, 'Enter');
    const [name, { of, attribute }] = act.mock.lastCall as [string, { of: number; attribute: number }]; // prettier-ignore
    expect([name, attribute]).toEqual(['describe', 0]);
    const back = all('.asked button')[1] as HTMLButtonElement;
    expect(back.disabled).toBe(true);
    const edited = classes.flatMap((one) => signatureOf(one === of ? 0 : one));
    look(snapshot(edited));
    expect(all('.score').some(({ textContent }) => textContent.includes('✎'))).toBe(true);
    expect(back.disabled).toBe(false);
    back.click();
    expect(act).toHaveBeenLastCalledWith('restore');
    expect(spoken()).toContain('restored');
  });
});

test('“another image” goes through the images of the class and begins again', () => {
  open();
  const next = all('.asked button')[0]!;
  for (let i = 0; i < copies; i++) next.click();
  expect(one('.truth').textContent).toBe('True class: checked blue boot (unseen class)');
});

test('moving the point along the curve turns γ', () => {
  const { turn } = open();
  const room = one('.trade .room');
  const [circle] = all('.trade .handles circle');
  const { left, top, width, height } = circle!.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const target = document.elementFromPoint(x, y) ?? room;
  const send = (type: string, dx: number) =>
    target.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, buttons: 1, clientX: x - dx, clientY: y + dx / 2 }), // prettier-ignore
    );
  send('pointerdown', 0);
  send('pointermove', 60);
  send('pointerup', 60);
  expect(turn).toHaveBeenCalledWith('gamma', expect.any(Number));
});
