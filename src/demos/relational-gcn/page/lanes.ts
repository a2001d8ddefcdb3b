import { canvasLayer } from '../../../charts/canvas.ts';
import type { Size } from '../../../layout/plane-scale.ts';
import { resolvedColours } from '../../../charts/colours.ts';
import { paintDots, type Dot } from '../../../charts/dots.ts';
import { explore } from '../../../charts/explore.ts';
import { nearestPlace, type Place } from '../../../layout/nearest.ts';
import { arms, type ArmName } from '../shared/arms.ts';
import { add, write } from '../../../charts/dom.ts';
import { percent, type Scene } from './scene.ts';
import { say } from './words.ts';

const tones = { features: 'pencil', blind: 'rust', relational: 'accent' } as const;
const edge = { left: 10, right: 10, bottom: 22, name: 20 };
const spacing = 0.618_033_988; // golden: neighbours in the list come to lie far apart

export interface Look {
  select: (node: number | undefined, arm: ArmName | undefined, by: 'pointer' | 'key') => void;
  enter: () => void;
}

/** Of each arm a lane in which every held-out node stands at the probability that its true class is given. */
export function lanes(room: HTMLElement, label: string, { select, enter }: Look) {
  const canvas = canvasLayer(room);
  const colours = resolvedColours(room, [
    ...arms.map((arm) => `var(--tone-${tones[arm]})`),
    ...['stage', 'edge', 'ink'].map((token) => `var(--${token})`),
  ]);
  const names = arms.map((arm) => laneName(room, arm));
  const ends = axis(room);
  let places: Place[] = [];
  let heldOut: Int32Array = new Int32Array();
  explorable(room, label, { select, enter }, () => ({ places, heldOut }));
  const draw = (scene: Scene, looked: number | undefined): void => {
    const size = { width: room.clientWidth, height: room.clientHeight };
    const laid = layOut(scene, size);
    ({ places } = laid);
    ({ heldOut } = scene.subject);
    names.forEach((drawName, a) => drawName(scene, a * laid.lane));
    ends(say(scene.lang, 'axis'));
    canvas(size, (context) => {
      const [tone, [ground, rule, ink]] = split(colours());
      dotted(context, laid.chance, size.height - edge.bottom, rule);
      paintDots(context, dotsOf(scene, places, tone), ground);
      const ringed = new Set([scene.seen.chosen, looked]);
      rings(
        context,
        ink,
        places.filter((_, at) => ringed.has(heldOut[at % heldOut.length])),
      );
    });
  };
  /** Where a node stands in an arm's lane. */
  const place = (node: number, arm: ArmName) =>
    places[arms.indexOf(arm) * heldOut.length + heldOut.indexOf(node)];
  return { draw, place };
}

interface Laid {
  places: readonly Place[];
  heldOut: Int32Array;
}
function explorable(room: HTMLElement, label: string, { select, enter }: Look, laid: () => Laid) {
  explore(room, {
    label,
    hit: (at, radius) => nearestPlace(laid().places, at, radius),
    places: () => laid().places,
    select: (index, by) => {
      const { heldOut } = laid();
      if (index === undefined) select(undefined, undefined, by);
      else select(heldOut[index % heldOut.length], arms[Math.floor(index / heldOut.length)], by);
    },
  });
  room.addEventListener('click', enter);
  room.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') enter();
  });
}

/** Across: what the true class is given. Down: a place of its own for every node, the same in each lane. */
function layOut({ seen, subject }: Scene, { width, height }: Size) {
  const x = (share: number) => edge.left + share * (width - edge.left - edge.right);
  const lane = (height - edge.bottom) / arms.length;
  const places = arms.flatMap((arm, a) =>
    Array.from(subject.heldOut, (_, i) => ({
      x: x(seen.lanes[arm].truth[i]!),
      y: a * lane + edge.name + 8 + ((i * spacing) % 1) * (lane - edge.name - 18),
    })),
  );
  return { places, lane, chance: Math.round(x(1 / subject.classes.length)) + 0.5 };
}

type Paints = [tones: string[], others: [ground: string, rule: string, ink: string]];
const split = (resolved: string[]): Paints => [
  resolved.slice(0, 3),
  resolved.slice(3) as [string, string, string],
];

function dotsOf({ seen, subject }: Scene, places: readonly Place[], tone: string[]): Dot[] {
  const { heldOut, labels } = subject;
  return places.map((place, at) => {
    const [a, i] = [Math.floor(at / heldOut.length), at % heldOut.length];
    const isRight = seen.lanes[arms[a]!].guesses[i] === labels[heldOut[i]!];
    return {
      ...place,
      radius: 3.25,
      colour: tone[a]!,
      hollow: !isRight,
      alpha: isRight ? 0.85 : 1,
    };
  });
}

function dotted(context: CanvasRenderingContext2D, x: number, height: number, ink: string): void {
  context.strokeStyle = ink;
  context.lineWidth = 1;
  context.setLineDash([2, 3]);
  context.beginPath();
  context.moveTo(x, 0);
  context.lineTo(x, height);
  context.stroke();
  context.setLineDash([]);
}

function rings(context: CanvasRenderingContext2D, ink: string, places: readonly Place[]): void {
  context.strokeStyle = ink;
  context.lineWidth = 2;
  for (const { x, y } of places) {
    context.beginPath();
    context.arc(x, y, 7, 0, 2 * Math.PI);
    context.stroke();
  }
}

function laneName(room: HTMLElement, arm: ArmName) {
  const element = add(room, 'p', `lane ${arm}`);
  const name = add(element, 'span');
  const share = add(element, 'b');
  return ({ seen, lang }: Scene, top: number): void => {
    element.style.top = `${top.toFixed(0)}px`;
    write(name, say(lang, arm));
    write(share, percent(seen.lanes[arm].accuracy));
  };
}

function axis(room: HTMLElement) {
  const element = add(room, 'p', 'axis-ends');
  add(element, 'span').textContent = '0%';
  const middle = add(element, 'span');
  add(element, 'span').textContent = '100%';
  return (text: string) => write(middle, text);
}
