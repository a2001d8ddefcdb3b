import { add, listen, write } from '../charts/dom.ts';
import type { Size } from '../layout/plane-scale.ts';
import { explore } from '../charts/explore.ts';
import type { About, Look, Mark, Drawing } from '../charts/mark.ts';
import { nearestPlace, type Place } from '../layout/nearest.ts';
import { dragMarks, moveByKeys, type MoveOptions } from '../charts/move.ts';
import { keyList, type KeyItem } from './key.ts';

/** A text, or a function that makes it from the scene. */
export type Said<S> = string | ((scene: S) => string);
const said = <S>(text: Said<S>, scene: S): string =>
  typeof text === 'string' ? text : text(scene);

/** Of a panel: h4 in a row that has a title itself. */
export type Heading = 'h3' | 'h4';

/** An element that says something of the scene; none, if there is nothing to say. */
export function line<S>(
  root: HTMLElement,
  tag: Heading | 'div' | 'p' | 'b' | 'span',
  className: string,
  text: Said<S> | undefined,
): (scene: S) => void {
  if (text === undefined) return () => undefined;
  const element = add(root, tag, className);
  return (scene) => write(element, said(text, scene));
}

/** One panel of a figure: a caption and a key above a room to draw in. */
export interface PanelSpec<S> {
  /** Class of the panel beside 'plate', by which the style sheet places it. */
  name: string;
  mark: Mark<S>;
  title?: Said<S>;
  /** The number that the title refers to, at the end of its line. */
  value?: Said<S>;
  /** The unit of the value, after it. */
  unit?: Said<S>;
  key?: readonly KeyItem[] | ((scene: S) => readonly KeyItem[]);
  /** A line below the drawing. */
  note?: Said<S>;
  /** A CSS colour: `--tone` in the panel's style sheet. */
  tone?: Said<S>;
  /** What it is and which keys it takes, for a screen reader; without it nothing can be selected by keys. */
  explore?: string;
  /** What is said aloud when a mark that can be moved is grabbed or released by a key. */
  held?: (mark: string, isHeld: boolean) => string;
  /** The drawing's finding; for what cannot be explored. */
  alt?: Said<S>;
  /** Hears what is selected: for what the rest of the figure makes of it. */
  select?: (index: number | undefined) => void;
}

export interface Selecting {
  /** `say` makes of what is said of the mark what is said aloud. */
  select: (
    index: number | undefined,
    by: 'pointer' | 'key',
    say?: (mark: string) => string,
  ) => void;
  redraw: () => void;
  heading?: Heading;
}

export interface Panel<S> {
  room: HTMLElement;
  size: () => Size;
  draw: (scene: S, look: Look) => void;
  about: (index: number, scene: S) => About | undefined;
  place: (index: number) => Place | undefined;
}

export function panel<S>(root: HTMLElement, spec: PanelSpec<S>, hand: Selecting): Panel<S> {
  const section = add(root, 'section', `plate ${spec.name}`);
  const drawHead = head(section, spec, hand.heading);
  const room = add(section, 'div', 'room');
  const drawNote = line(section, 'p', 'remark', spec.note);
  const drawing = spec.mark({ element: room, redraw: hand.redraw });
  if (spec.alt !== undefined) room.setAttribute('role', 'img');
  let shown: S | undefined;
  if (drawing.move) movable(room, { drawing, spec, select: hand.select, scene: () => shown });
  else if (spec.explore !== undefined)
    explorable(room, { drawing, label: spec.explore, select: hand.select, scene: () => shown });
  return {
    room,
    size: () => ({ width: room.clientWidth, height: room.clientHeight }),
    draw: (scene, look) => {
      shown = scene;
      drawHead(scene);
      if (spec.tone !== undefined) paint(section, said(spec.tone, scene));
      drawNote(scene);
      if (spec.alt !== undefined) name(room, said(spec.alt, scene));
      drawing.draw(scene, look);
    },
    about: (index, scene) => drawing.about?.(index, scene),
    place: (index) => drawing.anchor?.(index) ?? drawing.places?.()[index],
  };
}

function name(element: HTMLElement, text: string): void {
  if (element.getAttribute('aria-label') !== text) element.setAttribute('aria-label', text);
}

function paint({ style }: HTMLElement, tone: string): void {
  if (style.getPropertyValue('--tone') !== tone) style.setProperty('--tone', tone);
}

function head<S>(
  section: HTMLElement,
  { title, value, unit, key }: PanelSpec<S>,
  heading: Heading = 'h3',
) {
  if (title === undefined && key === undefined) return () => undefined;
  const header = add(section, 'header');
  const drawTitle = line(header, heading, '', title);
  const drawKey = key === undefined ? undefined : keyList(header);
  const drawValue = line(header, 'b', 'value', value);
  const drawUnit = line(header, 'span', 'unit', unit);
  return (scene: S): void => {
    drawTitle(scene);
    drawValue(scene);
    drawUnit(scene);
    if (drawKey && key) drawKey(typeof key === 'function' ? key(scene) : key);
  };
}

interface Explored<S> {
  drawing: Drawing<S>;
  label: string;
  select: Selecting['select'];
  scene: () => S | undefined;
}

/**
 * Makes the marks selectable by hover, press and arrow keys; a click, Enter or the space bar enters the selected one.
 */
function explorable<S>(room: HTMLElement, { drawing, label, select, scene }: Explored<S>): void {
  let selected: number | undefined;
  const places = () => drawing.places?.() ?? [];
  const enter = () => {
    const now = scene();
    if (selected !== undefined && now !== undefined) drawing.enter?.(selected, now);
  };
  // Runs before the keys select a mark, so that Enter does not enter a mark that it has only just selected.
  const onKey = ({ key, altKey, ctrlKey, metaKey, repeat }: KeyboardEvent) => {
    if ((key === 'Enter' || key === ' ') && !(altKey || ctrlKey || metaKey || repeat)) enter();
  };
  listen(room, 'keydown', onKey, { capture: true });
  explore(room, {
    label,
    hit: drawing.hit ?? ((at, radius) => nearestPlace(places(), at, radius)),
    places,
    select: (index, by) => {
      selected = index;
      select(index, by);
    },
    ...(drawing.turn && { turn: drawing.turn }),
  });
  listen(room, 'click', enter);
}

interface Movable<S> {
  drawing: Drawing<S>;
  spec: PanelSpec<S>;
  select: Selecting['select'];
  scene: () => S | undefined;
}

/** Marks to be dragged and, where the panel says how, moved by keys. */
function movable<S>(
  room: HTMLElement,
  { drawing, spec: { explore: label, held }, select, scene }: Movable<S>,
): void {
  const options: MoveOptions = {
    places: () => drawing.places?.() ?? [],
    select,
    move: (index, at) => {
      const now = scene();
      if (now !== undefined) drawing.move?.(index, at, now);
    },
  };
  dragMarks(room, options);
  if (label === undefined) return;
  moveByKeys(room, {
    ...options,
    label,
    hold: (index, isHeld) => select(index, 'key', held && ((mark) => held(mark, isHeld))),
  });
}
