import type { Size } from '../layout/plane-scale.ts';
import type { CardContent } from './hover-card.ts';
import type { Place } from '../layout/nearest.ts';

/** What lies behind a mark: said in a card and, to a screen reader, aloud. */
export interface About extends Partial<CardContent> {
  /** What is read aloud, if it is not what the card says. Without a title there is no card. */
  spoken?: string;
}

/** Where a picture is drawn. */
export interface Room {
  element: HTMLElement;
  /** Has the figure drawn again, after something that only the mark knows has changed. */
  redraw: () => void;
}

/** What a drawing depends on beside its scene. Sizes are CSS pixels, read once for the whole figure. */
export interface Look {
  size: Size;
  /** The stage is as narrow as a phone. */
  isNarrow: boolean;
  /** The mark of this picture that is selected. */
  selected: number | undefined;
}

/** What is drawn in a room, and what its marks say. Positions are in CSS pixels of the room. */
export interface Picture<S> {
  draw: (scene: S, look: Look) => void;
  /** Where the marks stand, by index; one that is out of sight is at NaN. Without it nothing can be selected. */
  places?: () => readonly Place[];
  /** The mark under a pointer, or −1; by default the nearest of the places within `radius`. */
  hit?: (at: Place, radius: number) => number;
  /** Where the card of a mark stands, if not at its place. */
  anchor?: (index: number) => Place | undefined;
  about?: (index: number, scene: S) => About | undefined;
  /** The reader clicks a mark, or presses Enter or the space bar on it. */
  enter?: (index: number, scene: S) => void;
  /** Dragging turns the picture by so many pixels. */
  turn?: (dx: number, dy: number) => void;
  /** The reader drags a mark to a position, or moves it by keys. What can be moved says nothing on hover. */
  move?: (index: number, at: Place, scene: S) => void;
}

/** Makes a picture in a room; a function from data to what is drawn there. */
export type Mark<S> = (room: Room) => Picture<S>;
