import { add } from '../charts/dom.ts';
import { hoverCard } from '../charts/hover-card.ts';
import type { About } from '../charts/mark.ts';
import type { Place } from '../layout/nearest.ts';
import { announcer } from './announcer.ts';
import {
  line,
  panel,
  type Heading,
  type Panel,
  type PanelSpec,
  type Said,
  type Selecting,
} from './panel.ts';
import './figure.css';

/** Stage width in CSS pixels below which panels are stacked (36 rem, as in the style sheets). */
const narrow = 576;

/** Anything that is no panel: makes its elements once, returns what writes a scene into them. */
export type Plain<S> = (root: HTMLElement) => (scene: S) => void;
/** Parts that stand in an element of their own; under one title and over one note, if it has them. */
export interface Row<S> {
  name: string;
  title?: Said<S>;
  note?: Said<S>;
  parts: readonly Part<S>[];
}
export type Part<S> =
  | PanelSpec<S>
  | Row<S>
  | { name: string; plain: Plain<S> }
  /** Text by itself. */
  | { name: string; text: Said<S> };

/** Describes a figure in reading order. `S` is the scene: everything that is drawn of one snapshot. */
export interface Figure<Snapshot, Values, S> {
  /** Makes the scene from a snapshot and the values of the parameters. */
  scene: (snapshot: Snapshot, values: Values) => S;
  parts: readonly Part<S>[];
  /** The finding in one sentence or two, in the page's language. */
  finding: (scene: S) => string;
}

/** What a figure needs from the lab's stage. */
interface Lent {
  root: HTMLElement;
  redraw: () => void;
}

/**
 * A figure made of panels: reads all sizes before anything is written, draws each, keeps what is selected, and says
 * what that is in a card at its mark and in a live region. Returns a view's drawing function.
 */
export function figure<Snapshot, Values, S>(
  { root, redraw }: Lent,
  { scene: sceneOf, parts, finding }: Figure<Snapshot, Values, S>,
): (snapshot: Snapshot, values: Values) => string {
  const chosen = selection<S>(root, redraw);
  const { panels, plains } = build(root, parts, { redraw, select: chosen.select });
  chosen.layOver();
  const awaitRoom = roomWatch(redraw);
  return (snapshot, values) => {
    const sizes = panels.map((one) => one.size());
    const isNarrow = root.clientWidth < narrow;
    const scene = sceneOf(snapshot, values);
    for (const draw of plains) draw(scene);
    for (const [i, one] of panels.entries()) {
      const size = sizes[i]!;
      if (size.width > 0) one.draw(scene, { size, isNarrow, selected: chosen.in(one) });
      else awaitRoom(one.room);
    }
    chosen.show(scene);
    return finding(scene);
  };
}

/**
 * Redraws once a panel that is hidden, or without room while the page changes its layout, has a width. Until then it is
 * not drawn: no mark has to make sense of a room without width.
 */
function roomWatch(redraw: () => void) {
  const watch = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      if (target.clientWidth === 0) continue;
      watch.unobserve(target);
      redraw();
    }
  });
  return (room: HTMLElement): void => watch.observe(room);
}

/** What is selected in the whole figure, said in one card and one live region. */
function selection<S>(root: HTMLElement, redraw: () => void) {
  let card: ReturnType<typeof hoverCard>;
  const say = announcer(root);
  let scene: S | undefined;
  let selected: { panel: Panel<S>; index: number } | undefined;

  /** A mark that no longer exists has no card. */
  function showCard(): About | undefined {
    const about = scene === undefined ? undefined : selected?.panel.about(selected.index, scene);
    const place = about?.title ? selected?.panel.place(selected.index) : undefined;
    if (about && selected && place) {
      const { title = '', lines = [], ...images } = about;
      card.show({ title, lines, ...images }, placeIn(root, selected.panel.room, place));
    } else card.show(undefined, { x: 0, y: 0 });
    return about;
  }
  return {
    /** Call it after the panels have been added: card and live region come after them. */
    layOver: (): void => {
      card = hoverCard(root);
      say(''); // a live region must exist before it announces anything
    },
    in: (panel: Panel<S>) => (selected?.panel === panel ? selected.index : undefined),
    select: (panel: Panel<S>, ...[index, by, wrap = same]: Selects): void => {
      selected = index === undefined ? undefined : { panel, index };
      const about = showCard();
      if (by === 'key') say(about ? wrap(spokenOf(about)) : '');
      redraw();
    },
    show: (now: S): void => {
      scene = now;
      showCard();
    },
  };
}

type Selects = Parameters<Selecting['select']>;
const same = (text: string): string => text;
const spokenOf = ({ title, lines = [], spoken }: About): string =>
  spoken ?? [title, ...lines].join(' ');

/** A position in a room, in the coordinates of an element around it. */
function placeIn(around: HTMLElement, room: HTMLElement, { x, y }: Place): Place {
  const [outer, inner] = [around.getBoundingClientRect(), room.getBoundingClientRect()];
  return { x: x + inner.left - outer.left, y: y + inner.top - outer.top };
}

interface Hand<S> {
  redraw: () => void;
  heading?: Heading;
  select: (from: Panel<S>, ...selects: Selects) => void;
}

function build<S>(root: HTMLElement, parts: readonly Part<S>[], hand: Hand<S>) {
  const panels: Panel<S>[] = [];
  const plains: ((scene: S) => void)[] = [];
  for (const part of parts)
    if ('plain' in part) plains.push(part.plain(add(root, 'div', part.name)));
    else if ('text' in part) plains.push(line(root, 'div', part.name, part.text));
    else if ('parts' in part) {
      const inner = row(root, part, hand);
      panels.push(...inner.panels);
      plains.push(...inner.plains);
    } else {
      const made: Panel<S> = panel(root, part, {
        ...hand,
        select: (...selects) => {
          part.select?.(selects[0]);
          hand.select(made, ...selects);
        },
      });
      panels.push(made);
    }
  return { panels, plains };
}

function row<S>(root: HTMLElement, { name, title, note, parts }: Row<S>, hand: Hand<S>) {
  const element = add(root, 'div', title === undefined ? name : `plate ${name}`);
  const drawTitle = title === undefined ? undefined : line(add(element, 'header'), 'h3', '', title);
  const { panels, plains } = build(element, parts, drawTitle ? { ...hand, heading: 'h4' } : hand);
  const drawNote = line(element, 'p', 'remark', note);
  if (drawTitle) plains.push(drawTitle);
  return { panels, plains: [...plains, drawNote] };
}
