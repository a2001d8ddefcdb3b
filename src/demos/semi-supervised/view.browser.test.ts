import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stageOf } from '../../../harness/stage.ts';
import type { Lang } from '../../i18n/text.ts';
import type { Fixed, Snapshot } from './session.ts';
import { lastRound, type Round } from './shared/rounds.ts';
import view from './view.ts';

/** Six examples of two classes; the first of each has a label. */
const truth = Int32Array.of(0, 1, 0, 1, 0, 1);
const image = new Uint8ClampedArray(784).fill(90);
const characters: Fixed = {
  isMoons: false,
  classes: ['東', '西'],
  truth,
  images: Array.from({ length: 6 }, () => image),
};
const moons: Fixed = { isMoons: true, classes: ['A', 'B'], truth, images: [] };
const points = Float32Array.of(-2, 0, 2, 0, -1, 1, 1, 1, -1, -1, 1, -1);

const round = (label: readonly number[], accuracy: number): Round => {
  const taken = label.slice(2).filter((name) => name >= 0).length;
  const wrong = label.filter((name, i) => name >= 0 && name !== truth[i]).length;
  return { label: Int8Array.from(label), accuracy, taken, wrong };
};
const start = round([0, 1, -1, -1, -1, -1], 0.5);
const rounds = (last: Round) => [start, ...Array.from({ length: lastRound }, () => last)];
const accuracy = { labelled: 0.5, propagation: 0.8, all: 1 };
const given = Uint8Array.of(1, 1, 0, 0, 0, 0);
const drawn: Snapshot = {
  given,
  left: { points, rounds: rounds(round([0, 1, 0, 1, 0, -1], 0.9)), all: 1 },
  right: { points, rounds: rounds(round([0, 1, 1, 0, 0, 1], 0.6)), all: 0.7 },
  accuracy,
};
const grid = {
  columns: 3,
  rows: 3,
  half: [3, 3] as const,
  values: Float32Array.of(0, 0, 1, 0, 0, 1, 0, 0, 1),
};
const moonsDrawn: Snapshot = {
  given,
  left: { points, rounds: [round([0, 1, 0, 0, 0, 1], 0.75)], all: 1, grid },
  right: { points, rounds: [round([0, 1, 0, 1, 0, 1], 1)] },
  accuracy,
};

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('semi-supervised', 'inline-size: 1000px');
});
afterEach(() => document.body.replaceChildren());

interface Opened {
  lang?: Lang;
  fixed?: Fixed;
  snapshot?: Snapshot;
  shown?: number;
}
function open({
  lang = 'en',
  fixed = characters,
  snapshot = drawn,
  shown = lastRound,
}: Opened = {}) {
  const [act, turn] = [vi.fn(), vi.fn()];
  const values = { data: 'kanji', labels: 1, threshold: 0.5, round: shown, rate: 0.003 } as const;
  let finding = '';
  const redraw = () => void (finding = draw(snapshot, values));
  const draw = view({ root, lang, fixed, act, turn, redraw });
  redraw();
  return { act, turn, finding };
}
const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const press = (room: HTMLElement, key: string) =>
  room.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

test('says its finding, in both languages', () => {
  expect(open().finding).toContain(
    '0 of 3 pseudo-labels are wrong, and accuracy goes from 50% to 90%',
  );
  root.replaceChildren();
  expect(open({ lang: 'ja' }).finding).toContain('4個のうち2個が誤り');
});

test('rings the wrong pseudo-labels and counts them; a star for each label', () => {
  open();
  expect(all('.left .wrong circle')).toHaveLength(0);
  expect(all('.right .wrong circle')).toHaveLength(2);
  expect(all('.left .stars path')).toHaveLength(2);
  expect(all('.left .stars text').map((name) => name.textContent)).toEqual(['東', '西']);
  expect(all('.right .remark')[0]!.textContent).toContain(
    '2 of 4 pseudo-labels are wrong. Accuracy with labels only 50%, with all labels 70%',
  );
});

test('round 0 has no pseudo-labels', () => {
  open({ shown: 0 });
  expect(all('.wrong circle')).toHaveLength(0);
  expect(all('.left .remark')[0]!.textContent).toBe('Round 0: no pseudo-labels yet.');
  expect(all('.left .value')[0]!.textContent).toBe('50%');
});

test('by keys: an arrow selects an example and says what it is, Enter labels it', () => {
  const { act } = open();
  const room = all('.left .explore')[0]!;
  room.focus();
  press(room, 'ArrowRight');
  const spoken = all('[aria-live]').map((line) => line.textContent).join(''); // prettier-ignore
  expect(spoken).toMatch(/labelled|pseudo-label/);
  press(room, 'Enter');
  expect(act).toHaveBeenCalledExactlyOnceWith('label', { example: expect.any(Number) as number });
});

test('two moons: the border of the network, propagation beside it, and no rounds', () => {
  const { finding } = open({ fixed: moons, snapshot: moonsDrawn });
  expect(all('.left .border path')).toHaveLength(1);
  expect(all('.right .border path')).toHaveLength(0);
  expect(all('.left .wrong circle')).toHaveLength(1);
  expect(all('.by-round')[0]!.checkVisibility()).toBe(false);
  expect(finding).toContain('label propagation has 80%');
});

test('names of classes whose labelled examples lie together can be told apart', () => {
  const together = Float32Array.of(0, 0, 0.01, 0, -1, 1, 1, 1, -1, -1, 1, -1);
  open({ snapshot: { ...drawn, left: { ...drawn.left, points: together } } });
  const names = all('.left .stars text').map((name) => name.getBoundingClientRect());
  expect(names).toHaveLength(2);
  const [one, other] = names as [DOMRect, DOMRect];
  expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(14);
});
