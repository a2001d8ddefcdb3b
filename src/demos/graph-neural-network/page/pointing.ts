import { moleculeOn, type Side } from './molecule.ts';
import { firstOf, type Focus, type Scene } from './scene.ts';

type Hear = (index: number | undefined) => void;
/** What the panels tell of the reader's selection, each by the index of its own marks. */
export interface Hand {
  /** Makes the scene with what is pointed at. */
  on: (make: (focus: Focus) => Scene) => Scene;
  atomOn: (side: Side) => Hear;
  /** A cell of the matrix. */
  cell: Hear;
  /** A row of the table of atoms, or of bonds. */
  row: Hear;
  bond: Hear;
}

/**
 * What the reader points at, in whichever panel: what is selected in a drawing or in the matrix stays until the next
 * selection, what a pointer is over in a table goes before it.
 */
export function pointing(): Hand {
  let selected: Focus;
  let pointed: Focus;
  let scene: Scene | undefined;
  return {
    on: (make) => (scene = make(pointed ?? selected)),
    atomOn: (side) => (index) => {
      const first = scene ? firstOf(scene, moleculeOn(side, scene)) : 0;
      selected = index === undefined ? undefined : { atom: first + index };
    },
    cell: (index) => {
      const n = scene?.names.length ?? 1;
      selected = index === undefined ? undefined : { pair: [Math.floor(index / n), index % n] };
    },
    row: (index) => (pointed = index === undefined ? undefined : { atom: index }),
    bond: (index) => {
      const bond = index === undefined ? undefined : scene?.bonds[index];
      pointed = bond && { pair: [bond.from, bond.to] };
    },
  };
}
