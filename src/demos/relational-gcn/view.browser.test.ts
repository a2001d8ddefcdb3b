import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Mistake } from '../../datasets/own/mistake.ts';
import type { Lang } from '../../i18n/text.ts';
import { defaults } from '../../lab/contract/params.ts';
import demo from './demo.ts';
import type { Snapshot } from './session.ts';
import type { Heard, Subject } from './worker/seen.ts';
import { ownWorld, type OwnFiles } from './shared/worlds.ts';
import { idle, stageOf } from '../../../harness/stage.ts';
import view from './view.ts';

const both = (text: string) => ({ ja: text, en: text });
/** Four firms; the last two are held out. Firm 2 has firm 0 for a supplier and firm 3 for a competitor. */
const subject: Subject = {
  names: ['Steel 1', 'Steel 2', 'Food 1', 'Food 2'].map(both),
  features: { columns: [both('margin')], values: Float32Array.of(1, -1, 0.5, -0.5) },
  classes: [both('rating C'), both('rating A')],
  labels: Int8Array.of(0, 1, 1, 0),
  channels: [
    { kind: 0, name: both('suppliers'), way: 'in' },
    { kind: 1, name: both('competitors'), way: 'both' },
  ],
  kinds: [both('supplies'), both('competes')],
  known: Int32Array.of(0, 1),
  heldOut: Int32Array.of(2, 3),
};
const heard = (node: number, amount: number): Heard => ({
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
  phase: 'learning',
  lanes: { features: lane(0, [0, 1]), blind: lane(0.5, [1, 1]), relational: lane(1, [1, 0]) },
  chosen: 2,
  logits: Float32Array.of(-0.5, 0.5),
  own: Float32Array.of(0.1, -0.1),
  bias: Float32Array.of(0, 0),
  heard: [heard(0, 1.1), heard(3, -0.5)],
  answers: { features: answer(), blind: answer(), relational: answer() },
  subject: undefined,
});

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('relational-gcn', 'inline-size: 960px');
});
afterEach(() => document.body.replaceChildren());

function open(lang: Lang = 'en', first = snapshot(), isOwn = false) {
  const act = vi.fn();
  const values = defaults(demo.params);
  const draw = () => made(first, values);
  const redraw = () => void draw();
  const made = view({
    root,
    lang,
    fixed: isOwn ? undefined : subject,
    act,
    redraw,
    ...idle,
  });
  return { act, finding: draw() };
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
  const terms = [...root.querySelectorAll('dl dd b')].map((cell) => cell.textContent);
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

describe('with “own CSV”', () => {
  const shows = (what: string) => root.querySelector<HTMLElement>(what)!.checkVisibility();

  test('a new run is handed an example, on which all is drawn, and which says how files must look', () => {
    const waiting: Snapshot = { phase: 'waiting', problem: undefined };
    const { act } = openOwn(waiting);
    const [[name, files]] = act.mock.calls as [[string, OwnFiles]];
    expect([name, ownWorld(files)]).toEqual(['graph', expect.not.toSatisfy(isMistake)]);
    root.replaceChildren();
    openOwn({ ...snapshot(), subject } as Snapshot);
    expect(root.querySelector('.says')!.textContent).toContain('source,target,relation');
    expect(root.querySelectorAll('.switches button')).toHaveLength(2);
    expect([shows('.panels'), shows('.files'), shows('.problem')]).toEqual([true, true, false]);
  });

  test('one file alone is not enough, and a wrong one is refused: what is wrong is said, the example stays', async () => {
    openOwn({ ...snapshot(), subject } as Snapshot);
    choose(0, 'source,target,relation\na,,x\n');
    await expect.poll(told).toContain('node,label');
    choose(1, 'node,label\na,one\nb,two\n');
    await expect.poll(told).toContain('2');
    expect([shows('.problem'), shows('.says'), shows('.panels')]).toEqual([true, false, true]);
  });

  const openOwn = (first: Snapshot) => open('en', first, true);
  const told = () => root.querySelector('[role="alert"]')!.textContent;
  const isMistake = (world: unknown) => world instanceof Mistake;
  function choose(at: number, csv: string) {
    const input = root.querySelectorAll<HTMLInputElement>('input[type="file"]')[at]!;
    const transfer = new DataTransfer();
    transfer.items.add(new File([csv], 'own.csv'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
  }
});
