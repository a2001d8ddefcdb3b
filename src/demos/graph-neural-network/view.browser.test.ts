import { afterEach, beforeEach, expect, test } from 'vitest';
import { idle, stageOf } from '../../../harness/stage.ts';
import type { Molecule } from '../../datasets/molecules/molecule.ts';
import { defaults } from '../../lab/contract/params.ts';
import demo from './demo.ts';
import type { Snapshot } from './session.ts';
import { pair } from './shared/pair.ts';
import { width } from './shared/shown.ts';
import view from './view.ts';

/** Acetaldehyde: C – C = O. */
const molecule: Molecule = {
  smiles: 'CC=O',
  tpsa: 17.07,
  atoms: Uint8Array.of(0, 0, 2),
  bonds: Uint8Array.of(0, 1, 0, 1, 2, 1),
  at: Float32Array.of(0, 0, 1, 0.5, 2, 0),
  shares: Float32Array.of(0, 0, 17.07),
};
const numbers = (rows: number, first: number) =>
  Float32Array.from({ length: rows * width }, (_, k) => first + Math.floor(k / width));

function snapshotOf(molecules: readonly Molecule[], rounds = 1): Snapshot {
  const n = molecules.reduce((sum, { atoms }) => sum + atoms.length, 0);
  const m = molecules.reduce((sum, { bonds }) => sum + (2 * bonds.length) / 3, 0);
  return {
    r2: 0.99,
    seen: {
      molecules,
      start: numbers(n, 0),
      rounds: Array.from({ length: rounds }, () => ({
        messages: numbers(m, 10),
        received: numbers(n, 20),
        next: numbers(n, 30),
      })),
      shares: Float32Array.from({ length: n }, (_, i) => i),
      predictions: molecules.map((_, k) => 20 + k),
      colours: Array.from({ length: rounds + 1 }, () => Array.from({ length: n }, (_, i) => i % 2)),
    },
  };
}

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('graph-neural-network', 'inline-size: 960px');
});
afterEach(() => document.body.replaceChildren());

function open(snapshot: Snapshot) {
  const fixed = { counting: { atoms: 0.9, bonds: 0.998, weights: [0.5, 14, 16] } };
  const redraw = () => void made(snapshot, defaults(demo.params));
  const made = view({ root, lang: 'en', fixed, act: () => undefined, redraw, ...idle });
  return made(snapshot, defaults(demo.params));
}
const texts = (selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
const key = (panel: string, ...names: string[]) => {
  for (const name of names)
    root
      .querySelector(`${panel} .explore`)!
      .dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
};

test('says prediction, truth and baselines', () => {
  expect(open(snapshotOf([molecule]))).toBe(
    'Predicted TPSA of this molecule: 20.0 Å²; true: 17.1 Å². On all held-out molecules R² is 0.990; counting atoms gives 0.900, counting bonds as well 0.998.',
  );
});

test('the names of the columns of the matrix are clear of its frame', () => {
  open(snapshotOf([molecule]));
  const box = (selector: string) =>
    root.querySelector(`.adjacency ${selector}`)!.getBoundingClientRect();
  expect(box('.column-head').bottom).toBeLessThanOrEqual(box('.ground rect').top);
  expect(box('.row-head').right).toBeLessThan(box('.ground rect').left);
});

test('an atom that is selected in a drawing is marked in table, matrix and messages', () => {
  open(snapshotOf([molecule]));
  key('.learned', 'Enter', 'ArrowDown'); // drawn upright, as the room is taller than wide
  expect(texts('.atoms .focused th')).toEqual(['O3']);
  expect(texts('.bonds .focused th')).toEqual(['C2–O3']);
  expect(root.querySelectorAll('.truth .node.focused')).toHaveLength(1);
  expect(texts('.messages h3')).toEqual(['Round 1: messages to O3, 16 numbers each']);
  // Bond 1 is the directed edges 2, from C2 to O3, and 3.
  expect(texts('.messages tbody tr:first-child > *').slice(0, 3)).toEqual(['C2', 'double', '12.0']);
  expect(texts('.messages tfoot th')).toEqual(['sum', 'O3 before', 'O3 after']);
  expect(texts('.messages tfoot td:nth-child(3)')).toEqual(['22.0', '2.0', '32.0']);
});

test('keys move between the bonds of the matrix', () => {
  open(snapshotOf([molecule]));
  key('.adjacency', 'Enter');
  const spoken = texts('[aria-live]').join('');
  expect(spoken).toMatch(/^Row (C|O)\d, column (C|O)\d: (single|double)$/);
  expect(texts('.atoms .focused th')).toHaveLength(2);
  key('.adjacency', 'Escape');
  expect(texts('.atoms .focused th')).toEqual(['O3']); // the atom whose messages are shown
});

test('a row of the table of bonds marks its two atoms while a pointer is over it', () => {
  open(snapshotOf([molecule]));
  const row = root.querySelector('.bonds tbody tr')!;
  row.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
  expect(texts('.atoms .focused th')).toEqual(['C1', 'C2']);
  expect(root.querySelectorAll('.learned .picked')).toHaveLength(1);
  const body = root.querySelector('.bonds tbody')!;
  body.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
  expect(texts('.atoms .focused th')).toEqual(['O3']);
});

test('a pair stands in the two drawings, and each atom is found in the second', () => {
  open(snapshotOf(pair));
  expect(texts('.learned h3, .truth h3')).toEqual([
    'Piperazine (true: 24.1)',
    'Two aziridines (true: 43.9)',
  ]);
  expect(root.querySelectorAll('.truth .node')).toHaveLength(6);
  key('.truth', 'Enter');
  const [chosen] = texts('.atoms .focused th');
  expect(Number(chosen!.slice(1))).toBeGreaterThan(6);
});

test('without a round the representation stands alone', () => {
  open(snapshotOf([molecule], 0));
  expect(texts('.messages h3')).toEqual(['No messages: the representation of O3']);
  expect(texts('.messages tfoot th')).toEqual(['O3']);
});
