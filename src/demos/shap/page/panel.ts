import { add } from '../../../charts/dom.ts';
import type { Size } from '../../../layout/plane-scale.ts';
import { explore } from '../../../charts/explore.ts';
import type { CardContent } from '../../../charts/hover-card.ts';
import type { Place } from '../../../layout/nearest.ts';
import type { Scene } from './scene.ts';

/** What is drawn in a panel, and what its marks say. Places are in CSS pixels of the panel's room. */
export interface Picture {
  draw: (scene: Scene, size: Size, isNarrow: boolean) => void;
  /** Where the marks stand, by index. */
  places: () => readonly Place[];
  /** The mark that lies under a pointer, or −1. */
  hit: (at: Place, radius: number) => number;
  about: (index: number, scene: Scene) => CardContent | undefined;
  /** The reader clicks a mark, or presses Enter on it. */
  enter?: (index: number) => void;
}
/** What a mark means, and where it is. */
export type Card = CardContent & { at: Place };
export interface Caption {
  title: string;
  /** What the marks mean; markup of ours. */
  key: string;
}

export interface PanelOptions {
  /** Class of the panel. */
  name: string;
  picture: (room: HTMLElement) => Picture;
  /** What it is and which keys it takes, for a screen reader. */
  label: string;
  select: (by: 'pointer' | 'key') => void;
}

/** One of the pictures side by side: a caption over a picture that can be explored. */
export function panel(root: HTMLElement, { name, picture: make, label, select }: PanelOptions) {
  const section = add(root, 'section', name);
  const head = add(section, 'header');
  const title = add(head, 'h3');
  const key = add(head, 'p');
  const room = add(section, 'div', 'room');
  const picture = make(room);
  let selected: number | undefined;
  let shownKey = '';
  explore(room, {
    label,
    hit: picture.hit,
    places: picture.places,
    select: (index, by) => {
      selected = index;
      select(by);
    },
  });
  const enter = () => {
    if (selected !== undefined) picture.enter?.(selected);
  };
  room.addEventListener('click', enter);
  // Before the keys select anything: what was not selected yet is not entered.
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') enter();
  };
  room.addEventListener('keydown', onKey, true);
  return {
    draw: (scene: Scene, caption: Caption, isNarrow: boolean): void => {
      if (title.textContent !== caption.title) title.textContent = caption.title;
      if (shownKey !== caption.key) key.innerHTML = shownKey = caption.key;
      picture.draw(scene, { width: room.clientWidth, height: room.clientHeight }, isNarrow);
    },
    /** What is selected, said in a card that stands at its mark, in the coordinates of an element around the panel. */
    card: (scene: Scene, around: HTMLElement): Card | undefined => {
      const place = selected === undefined ? undefined : picture.places()[selected];
      const words = place && picture.about(selected!, scene);
      return words && { ...words, at: placeIn(around, room, place) };
    },
  };
}

/** A place in a room, in the coordinates of an element around it. */
function placeIn(around: HTMLElement, room: HTMLElement, { x, y }: Place): Place {
  const [outer, inner] = [around.getBoundingClientRect(), room.getBoundingClientRect()];
  return { x: x + inner.left - outer.left, y: y + inner.top - outer.top };
}
