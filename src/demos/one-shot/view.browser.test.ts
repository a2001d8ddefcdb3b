import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Lang } from '../../i18n/text.ts';
import type { Fixed, Snapshot } from './session.ts';
import { idle, stageOf } from '../../../harness/stage.ts';
import view from './view.ts';

const kana = ['あ', 'い', 'う', 'え', 'お'];
const grey = (ink: number) => new Uint8ClampedArray(784).fill(ink);
const compared = (...distances: number[]) => ({
  distances: Float32Array.from(distances),
  nearest: distances.indexOf(Math.min(...distances)),
});
/** Two trials; raw pixels get the second one wrong. The right example is the third. */
const fixed = (): Fixed => ({
  trials: [2, 1].map((nearestPixels) => ({
    query: grey(200),
    examples: [0, 1, 2, 3, 4].map((i) => grey(40 * i)),
    glyphs: [0, 1, 2, 3, 4],
    answer: 2,
    pixels: compared(...new Float32Array(5).fill(4).with(nearestPixels, 1)),
  })),
  alphabets: [{ title: { ja: 'ひらがな', en: 'Hiragana' }, characters: kana }],
});
const snapshot = (own?: Snapshot['own']): Snapshot => ({
  learned: [
    { ...compared(9, 9, 0.25, 9, 9), same: new Float32Array(5) },
    { ...compared(9, 9, 1, 4, 9), same: Float32Array.of(0.1, 0.1, 0.95, 0.5, 0.1) },
  ],
  threshold: 4,
  accuracy: { unseen: 0.9, pixels: 0.6, pixelsSeen: 0.8 },
  atThreshold: { accepted: 0.5, refused: 0.05, pair: 0.15 },
  own,
});
const nothing = { distances: new Float32Array(5).fill(NaN), nearest: -1 };
const only = (at: number) => ({ distances: nothing.distances.with(at, 2), nearest: at });
const blank = (): Snapshot['own'] => ({
  images: [undefined, grey(1), grey(1), grey(1), grey(1), grey(1)],
  learned: nothing,
  pixels: nothing,
});

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('one-shot', 'inline-size: 900px');
});
afterEach(() => document.body.replaceChildren());

function open({ lang = 'en', own }: { lang?: Lang; own?: Snapshot['own'] } = {}) {
  const act = vi.fn();
  let shown = snapshot(own);
  let finding = '';
  const values = { characters: 'all', pairs: 'both', amount: 1, rate: 0.003 } as const;
  const redraw = () => void (finding = draw(shown, values));
  const draw = view({
    root,
    lang,
    fixed: fixed(),
    act,
    redraw,
    ...idle,
  });
  redraw();
  const look = (next: Snapshot) => {
    shown = next;
    redraw();
  };
  return { act, look, finding: () => finding };
}
const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string) => root.querySelector<HTMLElement>(selector)!;
const press = (text: string) =>
  all('button, .segments label')
    .find((one) => one.textContent === text)!
    .click();
const marks = (judge: string) => all(`.mark.${judge}`).map((mark) => mark.textContent);
const shows = (selector: string) => one(selector).checkVisibility();

describe('watching', () => {
  test('says its finding, in both languages', () => {
    expect(open().finding()).toContain('the learned distance gets 2 right, raw pixels 1');
    root.replaceChildren();
    expect(open({ lang: 'ja' }).finding()).toContain('90%対60%');
  });

  test('opens the first trial that raw pixels get wrong; a press looks at another', () => {
    open();
    expect(marks('learned')).toEqual(['✓', '✓']);
    expect(marks('pixels')).toEqual(['✓', '✗']);
    expect(all('.trial').map((trial) => trial.ariaPressed)).toEqual(['false', 'true']);
    expect(one('.arm.pixels .key').textContent).toBe('answer “い” ✗ wrong');
    all('.trial')[0]!.click();
    expect(one('.arm.pixels .key').textContent).toBe('answer “う” ✓ right');
  });

  test('lines are as long as distances, not their squares; the dashed line is at the root of b', () => {
    open();
    const at = all('.arm.learned .ends li:not(.border)').map((line) =>
      line.style.getPropertyValue('--at'),
    );
    expect(at.map(Number)).toEqual(
      [1, 1, 1 / 3, 2 / 3, 1].map((x) => expect.closeTo(x, 5) as number),
    );
    expect(Number(one('.arm.learned .border').style.getPropertyValue('--at'))).toBeCloseTo(
      2 / 3,
      5,
    );
    expect(one('.arm.learned .nearest').title).toContain(
      'distance 1.00, probability of being the same 0.95',
    );
    expect(shows('.arm.pixels .border')).toBe(false);
  });
});

describe('answering', () => {
  test('distances are hidden until the reader has chosen, and the score is kept', () => {
    open();
    press('Answer yourself');
    expect([shows('.guess'), shows('.arms')]).toEqual([true, false]);
    expect(one('.trial').title).not.toContain('う');
    all('.choices button')[2]!.click();
    expect([shows('.guess'), shows('.arms')]).toEqual([false, true]);
    expect(one('[aria-live]').textContent).toBe('Right.');
    expect(document.activeElement).toBe(one('.forward'));
    press('Next trial');
    all('.choices button')[0]!.click();
    expect(one('[aria-live]').textContent).toBe('Wrong: it was example 3.');
    expect(marks('you')).toEqual(['✗', '✓']);
    expect(one('.modes b').textContent).toBe('of 2: you 1, learned 2, raw 1');
  });
});

/** One stroke of the mouse over a pad, from position to position, in shares of its side. */
function stroke(pad: number, path: [number, number][], lift = true) {
  const sheet = all('.drawing-pad')[pad]!;
  const { left, top, width, height } = sheet.getBoundingClientRect();
  const fire = (type: string, [x, y]: [number, number]) =>
    sheet.dispatchEvent(
      new PointerEvent(type, {
        clientX: left + x * width,
        clientY: top + y * height,
        pointerId: 1,
        isPrimary: true,
        bubbles: true,
      }),
    );
  sheet.setPointerCapture = () => undefined; // there is no real pointer to capture
  fire('pointerdown', path[0]!);
  for (const position of path.slice(1)) fire('pointermove', position);
  if (lift) fire('pointerup', path.at(-1)!);
}

describe('drawing', () => {
  test('the examples of the trial come first, in another handwriting', () => {
    const { act, finding } = open({ own: blank() });
    press('Draw your own');
    expect(act.mock.calls).toEqual([0, 1, 2, 3, 4].map((i) => ['pick', { pad: i + 1, glyph: i }]));
    expect(finding()).toBe('Draw the query: the same character as one of the examples.');
  });

  test('a stroke is sent in hundredths of the pad; undo takes it back, clear empties', () => {
    const { act } = open({ own: blank() });
    press('Draw your own');
    act.mockClear();
    stroke(0, [[0.1, 0.5], [0.9, 0.5]]); // prettier-ignore
    const [name, sent] = act.mock.lastCall as [string, { pad: number; strokes: number[][] }];
    expect([name, sent.pad, sent.strokes.length]).toEqual(['draw', 0, 1]);
    expect(sent.strokes[0]!.map(Math.round)).toEqual([10, 50, 90, 50]);
    stroke(0, [[0.5, 0.1], [0.5, 0.9]]); // prettier-ignore
    press('Undo');
    expect(act.mock.lastCall).toEqual(['draw', { pad: 0, strokes: sent.strokes }]);
    expect(all('.drawing-pad')[0]!.children).toHaveLength(1);
    press('Clear');
    expect(act.mock.lastCall).toEqual(['draw', { pad: 0, strokes: [] }]);
  });

  test('what is half drawn stays while training draws on', () => {
    const { look } = open({ own: blank() });
    press('Draw your own');
    stroke(3, [[0.1, 0.5], [0.9, 0.5]], false); // prettier-ignore
    look(snapshot(blank()));
    expect(all('.drawing-pad')[3]!.children).toHaveLength(1);
    expect((all('.pad input')[3] as HTMLInputElement).checked).toBe(true);
  });

  test('without a pointer: choose a pad, then a character from the list', () => {
    const { act } = open({ own: blank() });
    press('Draw your own');
    all('.pad input')[2]!.click();
    const list = one('select') as HTMLSelectElement;
    expect([...list.options].slice(1).map((option) => option.text)).toEqual(kana);
    list.value = '4';
    list.dispatchEvent(new Event('change'));
    expect(act.mock.lastCall).toEqual(['pick', { pad: 2, glyph: 4 }]);
  });

  test('says which example is nearest; the drawings outlive a new session', () => {
    const { finding } = open({
      own: { ...blank()!, learned: only(1), pixels: only(0) },
    });
    press('Draw your own');
    expect(finding()).toContain('い by the learned distance, あ by raw pixels');
    root.replaceChildren();
    const { act } = open({ own: blank() });
    expect(root.dataset.mode).toBe('draw');
    expect(act).toHaveBeenCalledTimes(5);
  });
});
