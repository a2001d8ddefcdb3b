import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Lang } from '../../i18n/text.ts';
import { defaults } from '../../lab/contract/params.ts';
import demo from './demo.ts';
import { byArm } from './shared/answers.ts';
import type { Snapshot } from './session.ts';
import type { Received, Fixed } from './worker/seen.ts';
import { idle, stageOf } from '../../../harness/stage.ts';
import view from './view.ts';

const both = (text: string) => ({ ja: text, en: text });
/** Four firms; the last two are held out. Firm 2 has firm 0 for a supplier and firm 3 for a competitor. */
const fixed: Fixed = {
  names: ['Steel 1', 'Steel 2', 'Food 1', 'Food 2'].map(both),
  features: { columns: [both('margin')], values: Float32Array.of(1, -1, 0.5, -0.5) },
  classes: [both('rating C'), both('rating A')],
  labels: Int8Array.of(0, 1, 1, 0),
  relations: [
    { type: 0, name: both('suppliers'), direction: 'in' },
    { type: 1, name: both('competitors'), direction: 'both' },
  ],
  relationTypes: [both('supplies'), both('competes')],
  known: Int32Array.of(0, 1),
  heldOut: Int32Array.of(2, 3),
};
const received = (node: number, amount: number): Received => ({
  neighbours: Int32Array.of(node),
  shares: Float32Array.of(-amount, amount),
  term: Float32Array.of(-amount, amount),
  isOff: false,
});
const lane = (accuracy: number, guesses: [number, number]) => ({
  truth: Float32Array.of(0.8, 0.3),
  guesses: Uint8Array.from(guesses),
  accuracy,
});
const answer = () => Float32Array.of(0.2, 0.8);
const snapshot = (): Snapshot => ({
  lanes: {
    features: lane(0, [0, 1]),
    gcn: lane(0.5, [0, 0]),
    merged: lane(0.5, [1, 1]),
    relational: lane(1, [1, 0]),
    table: lane(1, [1, 0]),
    propagation: lane(0, [0, 1]),
  },
  chosen: 2,
  logits: Float32Array.of(-0.5, 0.5),
  own: Float32Array.of(0.1, -0.1),
  bias: Float32Array.of(0, 0),
  received: [received(0, 1.1), received(3, -0.5)],
  answers: byArm(answer),
});

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('relational-gcn', 'inline-size: 960px');
});
afterEach(() => document.body.replaceChildren());

function open(lang: Lang = 'en', first = snapshot(), isOwn = false) {
  const act = vi.fn();
  const values = { ...defaults(demo.params), ...(isOwn ? { data: 'own' as const } : {}) };
  let shown = first;
  const draw = (now = shown) => made((shown = now), values);
  const redraw = () => void draw();
  const made = view({
    root,
    lang,
    fixed,
    act,
    redraw,
    ...idle,
  });
  return { act, draw, finding: draw() };
}
const press = (cover: Element, key: string) =>
  cover.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true }));
const cover = (i: number) => root.querySelectorAll('.explore')[i]!;
const card = () => root.querySelector<HTMLElement>('.hover-card')!;
const spoken = () => root.querySelector('[aria-live]')!.textContent;

test('says how many firms each arm rates rightly, in both languages', () => {
  const en = open().finding;
  expect(en).toContain('100%');
  expect(en).toContain('50%');
  root.replaceChildren();
  const ja = open('ja').finding;
  expect(ja).toContain('100%');
  expect(ja).not.toBe(en);
});

test('the terms are named, and add up to the logit that is shown', () => {
  open();
  const terms = [...root.querySelectorAll('dl dd span')].map((cell) => cell.textContent);
  expect(terms).toEqual(expect.arrayContaining(['+1.10', '−0.50', '−0.10']));
  expect(root.querySelector('.total b')!.textContent).toBe('+0.50');
});

test('arrow keys show a card for a firm in the lanes and say the same; Escape lets go', () => {
  open();
  expect(card().hidden).toBe(true);
  press(cover(0), 'ArrowRight');
  expect(card().hidden).toBe(false);
  expect(card().textContent).toMatch(/^Food [12] \(rating [CA]\)/);
  const [title] = [card().querySelector('strong')!.textContent];
  expect(spoken()).toContain(title);
  press(cover(0), 'Escape');
  expect([card().hidden, spoken()]).toEqual([true, '']);
});

test('Enter on a neighbour moves there', () => {
  const { act } = open();
  press(cover(1), 'ArrowRight'); // the firm itself, in the middle
  press(cover(1), 'ArrowUp');
  press(cover(1), 'Enter');
  expect(act).toHaveBeenCalledWith(
    'choose',
    expect.toSatisfy((node) => node === 0 || node === 3),
  );
});

test('having moved, the reader is not shown whoever stands there now', () => {
  const { draw } = open();
  press(cover(1), 'ArrowRight');
  press(cover(1), 'ArrowUp');
  expect(card().hidden).toBe(false);
  press(cover(1), 'Enter');
  draw({ ...snapshot(), chosen: 3 });
  expect(card().hidden).toBe(true);
  press(cover(1), 'ArrowDown'); // the firm itself
  press(cover(1), 'ArrowUp');
  expect(card().hidden).toBe(false);
});

test('a graph of the reader’s own has a switch for each of its relation types', () => {
  const { act } = open('en', snapshot(), true);
  const buttons = root.querySelectorAll<HTMLElement>('.switches button');
  expect(Array.from(buttons, ({ textContent }) => textContent)).toEqual(['supplies', 'competes']);
  expect(buttons[0]!.checkVisibility()).toBe(true);
  buttons[1]!.click();
  expect(act).toHaveBeenCalledWith('turn', 1);
  root.replaceChildren();
  open();
  expect(root.querySelector<HTMLElement>('.switches')!.checkVisibility()).toBe(false);
});

test('of a node with fewer neighbours than the one before, nothing stays drawn', () => {
  const { draw } = open('en', snapshot(), true);
  const count = (selector: string) => root.querySelectorAll(selector).length;
  const now = () => [count('.one .node'), count('.one .edges path'), count('.edge-names span'), count('.sum dl div')]; // prettier-ignore
  expect(now()).toEqual([3, 2, 2, 4]);
  const none = { ...received(0, 0), neighbours: new Int32Array(), shares: new Float32Array() };
  draw({ ...snapshot(), received: [received(0, 1.1), none] });
  expect(now()).toEqual([2, 1, 1, 3]);
  expect(root.querySelector('.all h3')!.textContent).toContain('2 held-out nodes (2 trained on)');
});
