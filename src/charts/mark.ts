import type { Size } from '../layout/plane-scale.ts';
import type { CardContent } from './hover-card.ts';
import type { Place } from '../layout/nearest.ts';

/** The description of a mark: shown in a card and announced to screen readers. */
export interface About extends Partial<CardContent> {
  /** The announcement, if it differs from the card. Without a title there is no card. */
  spoken?: string;
}

/** Where a drawing is made. */
export interface Room {
  element: HTMLElement;
  /** Redraws the figure after a change that only the mark knows about. */
  redraw: () => void;
}

/** Inputs of a drawing besides its scene. Sizes are CSS pixels, read once for the whole figure. */
export interface Look {
  size: Size;
  /** The stage is as narrow as a phone. */
  isNarrow: boolean;
  /** Index of the selected mark of this drawing. */
  selected: number | undefined;
}

/** A drawing and the descriptions of its marks. Positions are CSS pixels from the drawing's corner. */
export interface Drawing<S> {
  draw: (scene: S, look: Look) => void;
  /** Positions of the marks by index; NaN for a hidden one. Without `places` nothing can be selected. */
  places?: () => readonly Place[];
  /** The mark under a pointer, or −1; by default the nearest one within `radius`. */
  hit?: (at: Place, radius: number) => number;
  /** Position of a mark's card, if it differs from the mark's. */
  anchor?: (index: number) => Place | undefined;
  about?: (index: number, scene: S) => About | undefined;
  /** The reader clicks a mark, or presses Enter or the space bar on it. */
  enter?: (index: number, scene: S) => void;
  /** Dragging turns the drawing by so many pixels. */
  turn?: (dx: number, dy: number) => void;
  /** The reader drags a mark to a position, or moves it by keys. Movable marks have no hover card. */
  move?: (index: number, at: Place, scene: S) => void;
}

/** Makes a drawing in a room. */
export type Mark<S> = (room: Room) => Drawing<S>;
