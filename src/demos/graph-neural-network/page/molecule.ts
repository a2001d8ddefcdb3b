import type { GraphEdge, GraphNode } from '../../../charts/graph-marks.ts';
import { graph } from '../../../charts/graph.ts';
import type { Size } from '../../../layout/plane-scale.ts';
import { amount, firstOf, isMarked, spokenOf, type Bond, type Scene } from './scene.ts';

/** Which of the two drawings: of the network's shares, or of the true ones; in a pair, of one molecule each. */
export type Side = 'learned' | 'truth';

/** A share as large as this, in Å², has the full colour: the largest published contribution is 27.64. */
const full = 28;
/** Shares smaller than this are not written; nor those of carbon where bonds are shorter, in CSS pixels. */
const least = 0.5;
const shortest = 32;
const padding = 24;

export const moleculeOn = (side: Side, { snapshot }: Scene): number =>
  side === 'truth' && snapshot.seen.molecules.length > 1 ? 1 : 0;

/** The molecule as chemists draw it, its atoms coloured by their shares. */
export const molecule = (side: Side) =>
  graph<Scene>({
    padding,
    graph: (scene, { size }) => {
      const which = moleculeOn(side, scene);
      const { molecules, shares } = scene.snapshot.seen;
      const { at, atoms } = molecules[which]!;
      const first = firstOf(scene, which);
      const isPair = molecules.length > 1;
      const of = side === 'learned' || isPair ? shares : scene.truth;
      const own = scene.bonds.filter(({ from }) => from >= first && from < first + atoms.length);
      // Which of the two coordinates runs down the page: see the mark.
      const down = size.height > size.width ? 0 : 1;
      const isAbove = above(own, first, (i) => at[2 * i + down]!);
      const isRoomy = bondLength(at, down, size) >= shortest;
      const nodes = Array.from(atoms, (_, i) => ({
        ...nodeOf(scene, first + i, of[first + i]!, isRoomy),
        isAbove: isAbove(i),
      }));
      const focus = scene.focus && 'atom' in scene.focus ? scene.focus.atom - first : -1;
      return {
        at,
        nodes,
        edges: edgesOf(own, first, scene.focus),
        chosen: focus >= 0 && focus < atoms.length ? focus : undefined,
      };
    },
    about: (index, scene) => {
      const which = moleculeOn(side, scene);
      const { length } = scene.snapshot.seen.molecules[which]!.atoms;
      return index < length
        ? { spoken: spokenOf(firstOf(scene, which) + index, scene) }
        : undefined;
    },
  });

function nodeOf(scene: Scene, atom: number, share: number, isRoomy: boolean): GraphNode {
  const symbol = scene.symbols[atom]!;
  const size = Math.min(1, Math.abs(share) / full);
  return {
    colour: share < 0 ? 'var(--div-neg)' : 'var(--div-pos)',
    strength: Math.round(20 * size) / 20,
    ring: isMarked(scene, atom) ? 'var(--ink)' : 'var(--edge)',
    radius: symbol === 'C' ? 6 : 9,
    inside: symbol === 'C' ? undefined : symbol,
    beside: Math.abs(share) >= least && (isRoomy || symbol !== 'C') ? amount(share) : undefined,
    className: isMarked(scene, atom) ? 'focused' : undefined,
  };
}

/** How long the mean bond is drawn: the molecule fills the panel. */
function bondLength(at: Float32Array, down: 0 | 1, { width, height }: Size): number {
  const span = (which: number) => {
    const all = at.filter((_, k) => k % 2 === which);
    return Math.max(...all) - Math.min(...all) || 1;
  };
  return Math.min((height - 2 * padding) / span(down), (width - 2 * padding) / span(1 - down));
}

/** Whether an atom's number has more room above it: most of its bonds lead down. */
function above(bonds: readonly Bond[], first: number, height: (atom: number) => number) {
  const lean = new Map<number, number>();
  for (const { from, to } of bonds) {
    const down = height(to - first) - height(from - first);
    lean.set(from, (lean.get(from) ?? 0) + down);
    lean.set(to, (lean.get(to) ?? 0) - down);
  }
  return (i: number): boolean => (lean.get(first + i) ?? 0) > 0.05;
}

/** A bond is a band, and for more than one line narrower bands in the ground's colour over it. */
const bands = {
  single: ['one'],
  double: ['two', 'gap'],
  triple: ['three', 'gaps', 'one'],
  aromatic: ['shared', 'one'],
} as const;

function edgesOf(own: readonly Bond[], first: number, focus: Scene['focus']): GraphEdge[] {
  const pair = focus && 'pair' in focus ? focus.pair : undefined;
  const edge = ({ from, to }: Bond, kind: string) => ({ from: from - first, to: to - first, kind });
  const chosen = own.filter(({ from, to }) => pair?.includes(from) && pair.includes(to));
  const order = ['three', 'gaps', 'two', 'gap', 'shared', 'one'] as const;
  return [
    ...chosen.map((bond) => edge(bond, 'picked')),
    ...order.flatMap((kind) =>
      own
        .filter(({ type }) => (bands[type] as readonly string[]).includes(kind))
        .map((bond) => edge(bond, kind)),
    ),
  ];
}
