import { select } from 'd3';
import { canvasLayer, type Size } from '../../../charts/canvas.ts';
import { explore, type ExploreOptions } from '../../../charts/explore.ts';
import type { Bounds, Obstacle } from '../../../layout/free-place.ts';
import { card } from './card.ts';
import { classNames } from './class-names.ts';
import type { Inspection, Subject } from './inspect.ts';
import { key, scaleBar } from './key.ts';
import { paint, ruling, type Paints } from './paint.ts';
import type { Scene } from './scene.ts';
import { thumbs, type Thumb } from './thumbs.ts';
import { closerLook, marginBand, tripletMarks } from './triplet-marks.ts';
import { say } from './words.ts';

/** Everything that lies over another on the stage, from the bottom up; returns what draws a scene on it. */
export function layers(root: HTMLElement, subject: Subject, exploring: ExploreOptions) {
  const { lang } = subject;
  const canvas = canvasLayer(root);
  const svg = select(root).append('svg').attr('class', 'overlay').attr('aria-hidden', 'true');
  const group = (name: string) => svg.append('g').attr('class', name);
  const drawn = [
    marginBand(group('margin')),
    classNames(group('names')),
    tripletMarks(group('triplets')),
  ];
  const drawScale = scaleBar(group('scale'), lang);
  const drawThumbs = thumbs(root, group('leaders'));
  const drawCloser = closerLook(group('closer'));
  key(root, lang);
  explore(root, exploring);
  const drawCard = card(root);
  return (scene: Scene, paints: Paints, seen: Inspection | undefined): void => {
    const { size, projection } = scene;
    canvas(size, (context) => paint(context, scene, paints));
    svg.attr('viewBox', `0 0 ${size.width} ${size.height}`);
    for (const draw of drawn) draw(scene);
    drawThumbs(mainThumbs(scene, subject), thumbBounds(size), paints.ink, inTheWay(scene));
    drawScale(ruling(projection.unit, size), projection.unit, size);
    drawCloser(seen?.spots ?? []);
    drawCard(seen?.card, paints.ink);
  };
}

/** Below the key. */
const thumbBounds = ({ width, height }: Size): Bounds => ({
  left: 4,
  top: width < 480 ? 54 : 36,
  right: width - 4,
  bottom: height - 4,
});

/** What the pictures of the first triplet should leave visible: points, names, and the other triplets. */
const inTheWay = ({ heldOut, names, triplets }: Scene): Obstacle[] => [
  ...heldOut,
  ...names.map((name) => ({ ...name, weight: 10 })),
  ...triplets.slice(1).flatMap(({ spots }) => spots.map((spot) => ({ ...spot, weight: 6 }))),
];

/** The pictures of the first triplet. */
function mainThumbs({ triplets, snapshot, batchDigits }: Scene, subject: Subject): Thumb[] {
  const [main] = triplets;
  if (!main) return [];
  return (['anchor', 'positive', 'negative'] as const).map((part, i) => ({
    pixels: subject.pictures[snapshot.batch.rows[main[part]]!]!,
    colour: main.colours[i]!,
    text: [
      say(subject.lang, part, { digit: batchDigits[main[part]]! }),
      ...(part === 'negative' ? [main.kind] : []),
    ],
    spot: main.spots[i]!,
  }));
}
