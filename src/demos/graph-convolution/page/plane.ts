import { select } from 'd3';
import { canvasLayer } from '../../../charts/canvas.ts';
import type { Size } from '../../../layout/plane-scale.ts';
import { explore } from '../../../charts/explore.ts';
import { nearestPlace, type Place } from '../../../layout/nearest.ts';
import { separate } from '../../../layout/separate.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { ArmName } from '../worker/study.ts';
import { aligned } from './align.ts';
import { add, write } from '../../../charts/dom.ts';
import type { Hand } from './graph-panel.ts';
import type { Inks } from './inks.ts';
import { strengthOf, type Scene } from './scene.ts';
import { say } from './words.ts';

/** Directions lie on the unit circle around their origin; centred, hardly any goes farther than this. */
const half = 1.2;
/** More names than this would cover the points. */
const fewNames = 3;

/** The nodes' directions in the last hidden layer of one network, and how far apart they are after each layer. */
export function plane(root: HTMLElement, arm: ArmName, lang: Lang, hand: Pick<Hand, 'select'>) {
  const section = add(root, 'section', arm);
  const head = add(section, 'header');
  write(add(head, 'h3'), say(lang, arm));
  const about = add(head, 'p');
  const room = add(section, 'div', 'room');
  const drawDots = dots(room);
  const drawStrip = strip(section, lang);
  let places: Place[] = [];
  let before: Float32Array | undefined;
  explore(room, {
    label: say(lang, 'explorePlane', { arm: say(lang, arm) }),
    hit: (at, radius) => nearestPlace(places, at, radius),
    places: () => places,
    select: hand.select,
  });
  return {
    room,
    draw: (scene: Scene, size: Size, inks: Inks): void => {
      const { plane: points, distances, isOutput } = scene.snapshot.arms[arm];
      before = aligned(points, before);
      places = placed(before, size);
      write(about, say(lang, isOutput ? 'output' : 'hidden'));
      drawDots(scene, arm, { places, size, inks });
      drawStrip(distances);
    },
  };
}

function placed(points: Float32Array, { width, height }: Size): Place[] {
  const unit = Math.min(width, height) / (2 * half);
  return Array.from({ length: points.length / 2 }, (_, i) => ({
    x: width / 2 + points[2 * i]! * unit,
    y: height / 2 - points[2 * i + 1]! * unit,
  }));
}

interface Drawn {
  places: readonly Place[];
  size: Size;
  inks: Inks;
}

/** Hundreds of points that all move with every step: a canvas, painted for what is new; few marks lie over it. */
function dots(room: HTMLElement) {
  const canvas = canvasLayer(room);
  const svg = select(room).append('svg').attr('aria-hidden', 'true');
  let painted: readonly unknown[] = [];
  return (scene: Scene, arm: ArmName, { places, size, inks }: Drawn): void => {
    const { width, height } = size;
    const now = [scene.snapshot, width, height, inks.classes, window.devicePixelRatio];
    if (now.some((one, i) => one !== painted[i]))
      canvas(size, (context) => paintPoints(context, scene, arm, { places, inks }));
    painted = now;
    svg
      .attr('viewBox', `0 0 ${width} ${height}`)
      .selectAll('circle')
      .data(scene.selected === undefined ? [] : [places[scene.selected]!])
      .join('circle')
      .attr('r', 8.5)
      .attr('cx', ({ x }) => x)
      .attr('cy', ({ y }) => y);
    svg
      .selectAll('text')
      .data(namesOf(scene, places))
      .join('text')
      .attr('class', 'halo strong')
      .attr('x', ({ x }) => x)
      .attr('y', ({ y }) => y)
      .text(({ name }) => name);
  };
}

function paintPoints(
  context: CanvasRenderingContext2D,
  scene: Scene,
  arm: ArmName,
  { places, inks }: Omit<Drawn, 'size'>,
): void {
  const colour = (k: number) => (k < 0 ? inks.edge : inks.classes[k]!);
  const circle = ({ x, y }: Place, radius: number) => {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
  };
  scene.verdicts[arm].forEach((said, node) => {
    const place = places[node]!;
    const radius = said.isGiven ? 6.5 : 4;
    circle(place, radius);
    context.fillStyle = inks.stage;
    context.fill();
    context.globalAlpha = strengthOf(scene, said);
    context.fillStyle = colour(said.class);
    context.fill();
    context.globalAlpha = 1;
    context.lineWidth = 1.5;
    context.strokeStyle = colour(scene.subject.truth[node]!);
    context.stroke();
  });
}

/** The groups' names at their labelled nodes, and the chosen node's; kept inside the room and apart. */
function namesOf({ subject, snapshot, lang, selected }: Scene, places: readonly Place[]) {
  const { labels } = snapshot.edits;
  const given = [...labels.keys()].filter((node) => labels[node]! >= 0);
  const nodes = selected !== undefined ? [selected] : given.length <= fewNames ? given : [];
  const spots = separate(
    nodes.map((node) => ({ x: places[node]!.x, y: places[node]!.y - 14 })),
    15,
  );
  return nodes.map((node, i) => ({ ...spots[i]!, name: subject.names[node]![lang] }));
}

/** One bar for each hidden layer. */
function strip(section: HTMLElement, lang: Lang) {
  const foot = add(section, 'div', 'foot');
  const bars = add(foot, 'div', 'bars');
  bars.setAttribute('aria-hidden', 'true');
  const text = add(foot, 'p');
  return (distances: readonly number[]): void => {
    while (bars.children.length < distances.length) add(bars, 'i');
    while (bars.children.length > distances.length) bars.lastElementChild!.remove();
    distances.forEach((distance, l) => {
      const bar = bars.children[l] as HTMLElement;
      bar.style.blockSize = `${Math.round((100 * distance) / Math.SQRT2)}%`;
      bar.title = `${say(lang, 'layers')}: ${l + 1}: ${distance.toFixed(3)}`;
    });
    write(text, say(lang, 'apart', { distance: distances.at(-1)!.toFixed(2) }));
  };
}
