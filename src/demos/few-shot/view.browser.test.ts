import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Lang } from '../../i18n/text.ts';
import { idle, stageOf } from '../../../harness/stage.ts';
import type { Fixed, Snapshot } from './session.ts';
import view from './view.ts';

const kana = ['あ', 'い', 'う', 'え', 'お'];
const fixed: Fixed = {
  alphabets: [{ title: { ja: 'ひらがな', en: 'Hiragana' }, characters: kana }],
};
const grey = (ink: number) => new Uint8ClampedArray(784).fill(ink);

/** Three classes, あ い う, two examples each; `wrong` queries are nearest to the class after their own. */
function seen(wrong: readonly number[], own: boolean) {
  const at = [[0, 2], [2, -1], [-2, -1]]; // prettier-ignore
  const queries = Array.from({ length: 24 + (own ? 1 : 0) }, (_, i) => {
    const of = own && i === 24 ? 0 : Math.floor(i / 8);
    return wrong.includes(i) ? (of + 1) % 3 : of;
  });
  const near = (of: number, i: number) => at[of]!.map((x) => x + 0.05 * (i % 8));
  return {
    prototypes: Float32Array.from(at.flat()),
    support: Float32Array.from([0, 0, 1, 1, 2, 2].flatMap((of, i) => near(of, i))),
    queries: Float32Array.from(queries.flatMap((of, i) => near(of, i))),
    distances: Float32Array.from(queries.flatMap((of) => [0, 1, 2].map((j) => (j === of ? 1 : 4)))),
    kept: 1,
  };
}
const snapshot = ({ own = false, number = 0 } = {}): Snapshot => ({
  episode: {
    number,
    characters: [0, 1, 2],
    support: Array.from({ length: 6 }, (_, i) => grey(30 * i)),
    queries: Array.from({ length: 24 }, (_, i) => grey(10 * i)),
  },
  proto: seen([], own),
  rival: seen([3, 9], own),
  own: own ? grey(200) : undefined,
  accuracy: { proto: 0.9, classifier: 0.8, pixels: 0.6, untrained: 0.5 },
  outside: { sureInside: 0.9, sureOutside: 0.6, errorByProbability: 0.3, errorByDistance: 0.15 }, // prettier-ignore
  refusal: { threshold: 0.5, error: 0.15 },
});

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('few-shot', 'inline-size: 900px');
});
afterEach(() => document.body.replaceChildren());

function open({ lang = 'en', own = false }: { lang?: Lang; own?: boolean } = {}) {
  const act = vi.fn();
  let [shown, finding] = [snapshot({ own }), ''];
  const values = { ways: 3, shots: 2, rival: 'pixels', trained: 'twenty', rate: 0.003 } as const;
  const redraw = () => void (finding = draw(shown, values));
  const draw = view({ root, lang, fixed, act, redraw, ...idle });
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
const verdicts = () => all('.verdict').map((line) => line.textContent);

describe('watching', () => {
  test('says its finding, in both languages', () => {
    expect(open().finding()).toContain('gets 24 right, raw pixels 22');
    root.replaceChildren();
    expect(open({ lang: 'ja' }).finding()).toContain('90%対60%');
  });

  test('opens the first query that the rival gets wrong, and crosses the wrong ones', () => {
    open();
    expect(verdicts()).toEqual(['prototypical: あ ✓', 'raw pixels: い ✗']);
    expect(one('.asked p').textContent).toBe('query “あ”');
    expect(all('.plane.proto .crosses path')).toHaveLength(0);
    expect(all('.plane.rival .crosses path')).toHaveLength(2);
    expect(all('.plane.rival .lines path')).toHaveLength(3);
  });

  test('by keys: an arrow chooses another query, whose distances are read aloud', () => {
    open();
    const room = one('.plane.proto .explore');
    room.focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight'])
      room.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    const spoken = all('[aria-live]').map((line) => line.textContent);
    expect(spoken.join('')).toMatch(/query|example/);
    expect(all('.chances dt')).toHaveLength(3);
  });

  test('a new episode begins at a query of its own', () => {
    const { act, look } = open();
    press('Another episode');
    expect(act).toHaveBeenCalledWith('next');
    look({ ...snapshot({ number: 1 }), rival: seen([20], false) });
    expect(one('.asked p').textContent).toBe('query “う”');
  });
});

describe('answering', () => {
  test('answers are hidden until the reader has chosen; the score is kept', () => {
    open();
    press('Answer yourself');
    expect(one('.plane').checkVisibility({ visibilityProperty: true })).toBe(false);
    expect(all('.chances dt')).toHaveLength(0);
    expect(one('.asked p').textContent).toBe('Which class above?');
    all('.class')[0]!.click();
    expect(all('[aria-live]').map((line) => line.textContent)).toContain('Right.');
    expect(one('.modes p').textContent).toBe('of 1: you 1, prototypical 1, raw pixels 0');
    expect(document.activeElement).toBe(one('.forward'));
    press('Next query');
    expect(one('.asked p').textContent).toBe('Which class above?');
    all('.class')[0]!.click();
    expect(one('.modes p').textContent).toBe('of 2: you 1, prototypical 2, raw pixels 1');
  });
});

describe('the reader’s query', () => {
  test('nothing is said before there is one', () => {
    const { finding } = open();
    press('Draw a query');
    expect(finding()).toBe('Draw a query on the pad at the left.');
    expect(all('.plane .lines path')).toHaveLength(0);
  });

  test('one from outside is not of the episode; the distance says that it is far', () => {
    const { act, look, finding } = open();
    press('Draw a query');
    press('A character without examples');
    const [name, { glyph }] = act.mock.lastCall as [string, { glyph: number }];
    expect(name).toBe('pick');
    expect([3, 4]).toContain(glyph);
    look(snapshot({ own: true }));
    expect(finding()).toContain('names your query “あ” with p = 0.91');
    expect(finding()).toContain('beyond the threshold 0.5');
    expect(finding()).toContain('In the 3-way 2-shot test');
    expect(verdicts()[0]).toBe('prototypical: あ ✗');
    press('A character without examples');
    expect((act.mock.lastCall as [string, { glyph: number }])[1].glyph).not.toBe(glyph);
  });

  test('without a pointer: a character from the list; it outlives a new session', () => {
    const { act } = open({ own: true });
    press('Draw a query');
    const list = one('.own select') as HTMLSelectElement;
    list.value = '1';
    list.dispatchEvent(new Event('change'));
    expect(act.mock.lastCall).toEqual(['pick', { glyph: 1 }]);
    root.replaceChildren();
    expect(open({ own: true }).act.mock.calls).toEqual([['pick', { glyph: 1 }]]);
  });
});
