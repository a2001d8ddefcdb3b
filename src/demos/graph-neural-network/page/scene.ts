import { bondTypes, elements, type BondType } from '../../../datasets/molecules/molecule.ts';
import { listed } from '../../../i18n/phrases.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { Values } from '../../../lab/contract/params.ts';
import type demo from '../demo.ts';
import type { Snapshot } from '../session.ts';
import { say } from './words.ts';

export interface Bond {
  from: number;
  to: number;
  type: BondType;
}
/** What the reader points at: an atom, or two atoms in the order of a matrix's row and column. */
export type Focus = { atom: number } | { pair: readonly [number, number] } | undefined;

/** All that is drawn of one moment. Atoms are numbered through all the molecules. */
export interface Scene {
  snapshot: Snapshot;
  values: Values<typeof demo.params>;
  lang: Lang;
  focus: Focus;
  /** R² of the two ways of counting; what counting atoms gives each atom of an element, in Å²: `[elements]`. */
  counting: { atoms: number; bonds: number; weights: readonly number[] };
  /** `[n]`: the element with the number of the atom, from 1: "O3". */
  names: readonly string[];
  /** `[n]` */
  symbols: readonly string[];
  /** `[n]`, in Å². */
  truth: readonly number[];
  /** The shares by counting atoms: `[n]`, in Å². */
  counted: readonly number[];
  bonds: readonly Bond[];
  /** The atom whose messages are shown. */
  shown: number;
  /** Which round is shown, from 1; 0 if there is none. */
  round: number;
}

type Given = Pick<Scene, 'snapshot' | 'values' | 'lang' | 'focus' | 'counting'>;

export function sceneOf(given: Given): Scene {
  const { molecules, rounds } = given.snapshot.seen;
  const symbols = molecules.flatMap(({ atoms }) => Array.from(atoms, (atom) => elements[atom]!));
  const bonds: Bond[] = [];
  let first = 0;
  for (const { atoms, bonds: own } of molecules) {
    for (let k = 0; k < own.length; k += 3)
      bonds.push({ from: first + own[k]!, to: first + own[k + 1]!, type: bondTypes[own[k + 2]!]! });
    first += atoms.length;
  }
  const truth = molecules.flatMap(({ shares }) => [...shares]);
  const counted = molecules.flatMap(({ atoms }) =>
    Array.from(atoms, (atom) => given.counting.weights[atom]!),
  );
  const scene = {
    ...given,
    symbols,
    names: symbols.map((symbol, i) => `${symbol}${i + 1}`),
    truth,
    counted,
    bonds,
    shown: 0,
    round: Math.min(given.values.round, rounds.length),
  };
  const focus = focusIn(given.focus, symbols.length);
  return { ...scene, focus, shown: shownAtom({ ...scene, focus }) };
}

/** What is left of the focus if another molecule is shown, which may be smaller. */
function focusIn(focus: Focus, n: number): Focus {
  if (!focus) return undefined;
  const most = 'atom' in focus ? focus.atom : Math.max(...focus.pair);
  return most < n ? focus : undefined;
}

/** The atom that is pointed at; else the one that contributes most and has the most neighbours. */
function shownAtom({ focus, truth, bonds }: Scene): number {
  if (focus) return 'atom' in focus ? focus.atom : focus.pair[0];
  const degree = (atom: number) =>
    bonds.filter(({ from, to }) => from === atom || to === atom).length;
  const worth = truth.map((share, atom) => (share > 0 ? 100 : 0) + 10 * degree(atom) + share / 100);
  return worth.indexOf(Math.max(...worth));
}

export const typeBetween = ({ bonds }: Scene, a: number, b: number): BondType | undefined =>
  bonds.find(({ from, to }) => (from === a && to === b) || (from === b && to === a))?.type;

/** The first atom of a molecule in the numbering through all of them. */
export const firstOf = ({ snapshot }: Scene, molecule: number): number =>
  snapshot.seen.molecules.slice(0, molecule).reduce((sum, { atoms }) => sum + atoms.length, 0);

/** Whether an atom is pointed at; while none is, that whose messages are shown is marked instead. */
export const isMarked = ({ focus, shown }: Scene, atom: number): boolean =>
  focus && 'pair' in focus ? focus.pair.includes(atom) : shown === atom;

export const amount = (value: number): string =>
  value.toFixed(1).replace('-0.0', '0.0').replace('-', '−');

/** An atom in a sentence. */
export function spokenOf(atom: number, scene: Scene): string {
  const { lang, names, truth, counted, bonds, snapshot } = scene;
  const around = bonds.flatMap(({ from, to, type }) =>
    from === atom || to === atom
      ? [`${names[from === atom ? to : from]!} (${say(lang, type)})`]
      : [],
  );
  return say(lang, 'atom', {
    name: names[atom]!,
    learned: amount(snapshot.seen.shares[atom]!),
    counted: amount(counted[atom]!),
    true: amount(truth[atom]!),
    around: say(lang, 'around', { list: listed(lang, around) }),
  });
}

export function finding({ lang, snapshot, counting }: Scene): string {
  const { molecules, predictions } = snapshot.seen;
  const [first, second] = molecules;
  if (second)
    return say(lang, 'pairFinding', {
      ring: amount(predictions[0]!),
      triangles: amount(predictions[1]!),
      trueRing: amount(first!.tpsa),
      trueTriangles: amount(second.tpsa),
    });
  return say(lang, 'finding', {
    predicted: amount(predictions[0]!),
    true: amount(first!.tpsa),
    r2: snapshot.r2.toFixed(3).replace('-', '−'),
    atoms: counting.atoms.toFixed(3),
    bonds: counting.bonds.toFixed(3),
  });
}
