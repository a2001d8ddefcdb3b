import { arc } from 'd3';
import { svgLayer } from '../../../charts/layers.ts';
import type { Mark } from '../../../charts/mark.ts';
import { write } from '../../../charts/dom.ts';
import { addSvg, set, several } from '../../../charts/svg.ts';
import type { PanelSpec } from '../../../figure/panel.ts';
import { sentences } from '../../../i18n/phrases.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { Place } from '../../../layout/nearest.ts';
import type { Size } from '../../../layout/plane-scale.ts';
import demo from '../demo.ts';
import { barsOf, brief, innerOf, rateText, stepsOf, type Scene } from './scene.ts';
import { say } from './words.ts';

/** The inner loop inside the outer one, and the current place in each; `choose` hears which inner step is to be shown. */
export const loopsPanel = (lang: Lang, choose: (step: number) => void): PanelSpec<Scene> => ({
  name: 'loops',
  title: say(lang, 'loops'),
  explore: say(lang, 'exploreLoops'),
  mark: loops(choose),
  note: (scene) => sentences(lang, outerText(scene), innerText(scene)),
});

function outerText(scene: Scene): string {
  const { lang, values } = scene;
  const tasks = say(lang, values.tasks === '1' ? 'oneTask' : 'manyTasks', { n: values.tasks });
  return say(lang, 'outerNow', { tasks, s: stepsOf(scene) });
}

function innerText(scene: Scene): string {
  const { lang } = scene;
  const step = innerOf(scene);
  if (step === 0) return say(lang, 'innerStart');
  return say(lang, 'innerNow', { step, rate: rateText(barsOf(scene)[step - 1]!) });
}

/** Clockwise from the top, a part of a turn. */
const around = ({ x, y }: Place, radius: number, part: number): Place => ({
  x: x + radius * Math.sin(2 * Math.PI * part),
  y: y - radius * Math.cos(2 * Math.PI * part),
});

interface Rings {
  middle: Place;
  outer: number;
  inner: number;
}
function ringsIn({ width, height }: Size): Rings {
  const outer = Math.min(width, height) / 2 - 9;
  return { middle: { x: width / 2, y: height / 2 }, outer, inner: outer * 0.74 };
}
const innerPlaces = ({ middle, inner }: Rings, steps: number): Place[] =>
  Array.from({ length: steps }, (_, i) => around(middle, inner, (i + 1) / (steps + 1)));

const loops =
  (choose: (step: number) => void): Mark<Scene> =>
  ({ element }) => {
    const layer = svgLayer(element);
    const draw = rings(layer.element('rings'));
    let places: readonly Place[] = [];
    return {
      draw: (scene, { size, selected }) => {
        layer.resize(size);
        const all = ringsIn(size);
        places = innerPlaces(all, stepsOf(scene));
        draw(scene, all, { places, selected });
      },
      places: () => places,
      about: (i, { lang, ...scene }) => ({
        title: say(lang, 'stepOf', { step: i + 1 }),
        lines: [
          say(lang, 'rateOf', { rate: rateText(barsOf({ lang, ...scene })[i] ?? NaN) }),
          say(lang, 'lossOf', { loss: brief(scene.snapshot.losses.learned[i + 1] ?? NaN) }),
          say(lang, 'show'),
        ],
      }),
      enter: (i) => choose(i + 1),
    };
  };

function rings(root: SVGGElement) {
  const track = addSvg(root, 'circle', 'track');
  const done = addSvg(root, 'path', 'done');
  const outerDot = addSvg(root, 'circle', 'place');
  const innerTrack = addSvg(root, 'circle', 'track');
  const dots = several(addSvg(root, 'g', 'dots'), 'circle');
  const names = several(addSvg(root, 'g', 'names'), 'text');
  return (
    scene: Scene,
    { middle, outer, inner }: Rings,
    { places, selected }: { places: readonly Place[]; selected: number | undefined },
  ): void => {
    const part = Math.min(1, scene.snapshot.outer / demo.steps);
    circle(track, middle, outer);
    circle(innerTrack, middle, inner);
    const angles = { startAngle: 0, endAngle: 2 * Math.PI * part };
    set(done, 'd', arc()({ innerRadius: outer - 2, outerRadius: outer + 2, ...angles }) ?? undefined); // prettier-ignore
    set(done, 'transform', `translate(${middle.x} ${middle.y})`);
    circle(outerDot, around(middle, outer, part), 6);
    const now = innerOf(scene);
    dots(places.length).forEach((dot, i) => {
      set(dot, 'class', i + 1 === now ? 'place' : i < now ? 'past' : 'future');
      circle(dot, places[i]!, i + 1 === now || i === selected ? 6 : 4);
    });
    const words = [
      {
        text: say(scene.lang, 'outer', { now: scene.snapshot.outer, of: demo.steps }),
        y: middle.y - 4,
      },
      { text: say(scene.lang, 'inner', { now, of: places.length }), y: middle.y + 12 },
    ];
    names(words.length).forEach((element, i) => {
      const { text, y } = words[i]!;
      write(element, text);
      set(element, 'x', middle.x);
      set(element, 'y', y);
    });
  };
}

function circle(element: SVGCircleElement, { x, y }: Place, radius: number): void {
  set(element, 'cx', x.toFixed(1));
  set(element, 'cy', y.toFixed(1));
  set(element, 'r', radius);
}
