import { listen } from './dom.ts';
import './drawing-pad.css';

/** The path of a pen from touch to lift: x₀, y₀, x₁, y₁ … in hundredths of the pad's side, y downwards. */
export type PadStroke = number[];

export interface DrawingPadOptions {
  /** The pen touches the pad. */
  begin: () => void;
  /** A stroke was finished; all that is drawn now. */
  change: (strokes: readonly PadStroke[]) => void;
}

const svgNamespace = 'http://www.w3.org/2000/svg';
/** Points nearer than this to the last one, in hundredths, are dropped. */
const nearest = 0.8;

/**
 * A square to draw on with a mouse, a pen or a finger; ink has the colour of the text. The caller must add a label and
 * an alternative without a pointer.
 */
export function drawingPad(root: HTMLElement, { begin, change }: DrawingPadOptions) {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 100 100');
  svg.setAttribute('class', 'drawing-pad');
  svg.setAttribute('aria-hidden', 'true');
  root.append(svg);
  let strokes: readonly PadStroke[] = [];
  let drawing = false;
  const show = (next: readonly PadStroke[]) => {
    strokes = next;
    svg.replaceChildren(...strokes.map(line));
  };
  listenToPen(svg, {
    down: (stroke) => {
      drawing = true;
      begin();
      svg.append(line(stroke));
    },
    move: (stroke) => svg.lastElementChild?.replaceWith(line(stroke)),
    up: (stroke) => {
      drawing = false;
      show([...strokes, stroke]);
      change(strokes);
    },
    cancel: () => {
      drawing = false;
      show(strokes);
    },
  });
  return {
    /** Replaces the drawing without calling `change`. */
    show,
    get strokes() {
      return strokes;
    },
    /** Whether the pen is down: what the pad shows must not change under it. */
    get drawing() {
      return drawing;
    },
  };
}

function line(stroke: PadStroke): SVGElement {
  const element = document.createElementNS(svgNamespace, 'polyline');
  const dot = stroke.length === 2; // a line of one point would not be drawn
  element.setAttribute('points', (dot ? [...stroke, ...stroke] : stroke).join(' '));
  return element;
}

interface Pen {
  down: (stroke: PadStroke) => void;
  move: (stroke: PadStroke) => void;
  up: (stroke: PadStroke) => void;
  cancel: () => void;
}

function listenToPen(svg: SVGSVGElement, pen: Pen): void {
  let stroke: PadStroke | undefined;
  listen(svg, 'pointerdown', (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    svg.setPointerCapture(event.pointerId);
    stroke = place(svg, event);
    pen.down(stroke);
  });
  listen(svg, 'pointermove', (event) => {
    if (!stroke || !event.isPrimary) return;
    for (const passed of passedBy(event)) extend(stroke, place(svg, passed));
    pen.move(stroke);
  });
  const end = (how: 'up' | 'cancel') => (event: PointerEvent) => {
    if (!stroke || !event.isPrimary) return;
    const done = stroke;
    stroke = undefined;
    pen[how](done);
  };
  listen(svg, 'pointerup', end('up'));
  listen(svg, 'pointercancel', end('cancel'));
}

/** Positions of the pointer since the last event; without them a fast stroke would have corners. */
function passedBy(event: PointerEvent): PointerEvent[] {
  const passed = event.getCoalescedEvents();
  return passed.length > 0 ? passed : [event];
}

function extend(stroke: PadStroke, [x, y]: [number, number]): void {
  const [lastX, lastY] = stroke.slice(-2);
  if (Math.hypot(x - lastX!, y - lastY!) >= nearest) stroke.push(x, y);
}

function place(svg: SVGSVGElement, { clientX, clientY }: PointerEvent): [number, number] {
  const { left, top, width, height } = svg.getBoundingClientRect();
  const within = (share: number) => Math.min(100, Math.max(0, 100 * share));
  return [within((clientX - left) / width), within((clientY - top) / height)];
}
