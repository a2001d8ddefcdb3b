/** x and y in pixels. */
export type Point = readonly [x: number, y: number];
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
/** A line and the width of its name; a line without a name is only kept clear. */
export interface NamedLine {
  /** In pixels, in order of x; at least one. */
  path: readonly Point[];
  width?: number;
}
/** Position of a name. */
export type NamePlace = Pick<Box, 'left' | 'top'>;

/** Height of a name. All lengths here are in pixels. */
export const nameHeight = 13;
/** Half of a line's width, and the free space beside it. */
const clearance = 3;
/** Half of the dot at a line's end. */
const dot = 4;
/** Offsets that a name beside a line's end may have from it. */
const offsets = [0, -7, 7, -13, 13];
/** Width of the columns in which a line is reduced to its highest and lowest point. */
const column = 2;
/** Distance between two positions that are tried. */
const stride = 4;

export interface NameOptions {
  /** The result of the last call: a name moves only to a clearly better position. */
  before?: readonly (NamePlace | undefined)[];
  /** Whether a name may also be above or below another line: then only its colour tells whose it is. */
  loose?: boolean;
}

/**
 * Finds a free position for the name of every line: to the right of its end where that is free, else directly above or
 * below the line, near its end. No name covers a line or another name. Undefined where there is no free position or no
 * name.
 */
export function placeNames(
  lines: readonly NamedLine[],
  bounds: Box,
  { before = [], loose = false }: NameOptions = {},
): (NamePlace | undefined)[] {
  const plot: Plot = { bounds, profiles: lines.map(({ path }) => profile(path, bounds)), loose };
  const positions: (NamePlace | undefined)[] = lines.map(() => undefined);
  const names: Box[] = [];
  const endOf = (i: number) => lines[i]!.path.at(-1)![1];
  for (const i of [...lines.keys()].sort((a, b) => endOf(a) - endOf(b) || a - b)) {
    const { width } = lines[i]!;
    const found = width && cheapest({ i, width, before: before[i] }, plot, names);
    if (!found) continue;
    positions[i] = found;
    names.push(boxOf(found, width));
  }
  return positions;
}

interface Plot {
  bounds: Box;
  profiles: readonly Profile[];
  loose: boolean;
}
/** The highest and lowest point of a line in each column; Infinity and −Infinity where the line is absent. */
interface Profile {
  high: Float32Array;
  low: Float32Array;
  end: Point;
}

function profile(path: readonly Point[], { left, right }: Box): Profile {
  const count = Math.max(0, Math.ceil((right - left) / column) + 1);
  const high = new Float32Array(count).fill(Infinity);
  const low = new Float32Array(count).fill(-Infinity);
  const take = (at: number, y: number) => {
    if (at < 0 || at >= count) return;
    high[at] = Math.min(high[at]!, y);
    low[at] = Math.max(low[at]!, y);
  };
  const columnOf = (x: number) => Math.floor((x - left) / column);
  path.forEach(([x1, y1], i) => {
    const [x0, y0] = path[Math.max(0, i - 1)]!;
    take(columnOf(x1), y1);
    // Between two points, the line at the borders of the columns that it passes.
    for (let at = columnOf(x0) + 1; at <= columnOf(x1); at++) {
      const y = y0 + ((y1 - y0) * (left + at * column - x0)) / (x1 - x0);
      take(at - 1, y);
      take(at, y);
    }
  });
  return { high, low, end: path.at(-1)! };
}

/** The highest and lowest point of a line between two x. */
function span({ high, low }: Profile, from: number, to: number, { left }: Box) {
  const first = Math.max(0, Math.floor((from - left) / column));
  const last = Math.min(high.length - 1, Math.floor((to - left) / column));
  let [up, down] = [Infinity, -Infinity];
  for (let at = first; at <= last; at++) {
    up = Math.min(up, high[at]!);
    down = Math.max(down, low[at]!);
  }
  return { up, down };
}
type Span = ReturnType<typeof span>;

const boxOf = ({ left, top }: NamePlace, width: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + nameHeight,
});
/** Names side by side keep a pixel apart: they are drawn at rounded positions. */
const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right + 1 && b.left < a.right + 1 && a.top < b.bottom && b.top < a.bottom;

interface Asked {
  i: number;
  width: number;
  before: NamePlace | undefined;
}

function cheapest({ i, width, before }: Asked, plot: Plot, names: readonly Box[]) {
  const { bounds, profiles } = plot;
  const { end } = profiles[i]!;
  let best: { position: NamePlace; cost: number } | undefined;
  for (const left of leftsToTry(end[0], width, bounds)) {
    // The rest is expensive and there are many positions: this part of the cost alone may already be too high.
    if (best && 0.2 * awayFrom(end[0], left, width) >= best.cost) continue;
    const spans = profiles.map((one) =>
      span(one, left - clearance, left + width + clearance, bounds),
    );
    for (const top of topsToTry(left, end, spans[i]!, plot.loose ? spans : [])) {
      const box = boxOf({ left, top }, width);
      const cost = costOf(box, i, spans, end) + (isMoved(box, before) ? 10 : 0);
      if (box.top < bounds.top || box.bottom > bounds.bottom || cost >= (best?.cost ?? Infinity))
        continue;
      if (spans.some((one) => gap(box, one) < clearance)) continue;
      if (profiles.some((one) => overlaps(box, dotBox(one.end)))) continue;
      if (names.some((name) => overlaps(box, name))) continue;
      best = { position: { left, top }, cost };
    }
  }
  return best?.position;
}

/** Beside the end first, then along the line: of positions with equal cost the first is taken. */
function leftsToTry(end: number, width: number, { left, right }: Box): number[] {
  const found: number[] = [end + dot + clearance, end - width];
  for (let x = right - width; x >= left; x -= stride) found.push(x);
  return found.filter((x) => x >= left && x + width <= right);
}

function topsToTry(left: number, [x, y]: Point, own: Span, others: readonly Span[]): number[] {
  const beside = offsets.map((offset) => y - nameHeight / 2 + offset);
  const next = (span: Span) => [span.up - clearance - nameHeight, span.down + clearance];
  return [...(left > x ? beside : next(own)), ...others.flatMap(next)];
}

/** How far a name is from its line's end along the axis. */
const awayFrom = (end: number, left: number, width: number): number =>
  Math.max(0, left - end, end - left - width);

/** Grows with the distance from the line's end, and where another line is as near to the name as its own. */
function costOf(box: Box, i: number, spans: readonly Span[], [x, y]: Point): number {
  const isBeyond = box.left > x;
  const away = awayFrom(x, box.left, box.right - box.left);
  const aside = isBeyond
    ? Math.abs(y - (box.top + box.bottom) / 2)
    : Math.max(4, gap(box, spans[i]!));
  const doubtful = spans.some((one, other) => other !== i && gap(box, one) <= 2 * clearance);
  return (
    0.2 * away + 0.5 * aside + (doubtful ? 8 : 0) + (isBeyond && away > 3 * dot ? Infinity : 0)
  );
}

/** How far a line is above or below a box; negative where it goes through. */
const gap = ({ top, bottom }: Box, { up, down }: Span): number => Math.max(up - bottom, top - down);

const dotBox = ([x, y]: Point): Box => ({
  left: x - dot - 1,
  top: y - dot,
  right: x + dot + 1,
  bottom: y + dot,
});

/** Whether a name would jump farther than its line's end moves between two drawings, which makes it hard to read. */
const isMoved = ({ left, top }: Box, before: NamePlace | undefined): boolean =>
  !!before && Math.abs(left - before.left) + Math.abs(top - before.top) > 10;
