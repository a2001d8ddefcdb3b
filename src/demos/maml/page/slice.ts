import { contours, line, symbol, symbolStar } from 'd3';
import { write } from '../../../charts/dom.ts';
import { svgLayer } from '../../../charts/layers.ts';
import type { Mark } from '../../../charts/mark.ts';
import { addSvg, set, setTitle, several } from '../../../charts/svg.ts';
import type { PanelSpec } from '../../../figure/panel.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { Size } from '../../../layout/plane-scale.ts';
import type { ArmName } from '../shared/names.ts';
import { columns, lowered, rows } from '../shared/sizes.ts';
import type { Slice, SliceTask } from '../worker/slice.ts';
import { slicedArms, toneOf, type Scene } from './scene.ts';
import { say } from './words.ts';

/** Errors at whose height the shading gets darker. */
const levels = [8, 4, 2, 1, 0.5, 0.25];
const star = symbol(symbolStar, 52)();

/** A plane through an arm's weights: the first of the shown slices, or the second. */
export const slicePanel = (which: 0 | 1, lang: Lang): PanelSpec<Scene> => ({
  name: `slice ${which === 0 ? 'of-chosen' : 'of-joint'}`,
  title: (scene) => say(lang, 'weights', { arm: say(lang, slicedArms(scene)[which]) }),
  tone: (scene) => toneOf(slicedArms(scene)[which]),
  alt: (scene) => summary(scene.snapshot.slices[which], slicedArms(scene)[which], lang),
  mark: sliceMark(which),
});

/** How many steps end within a tenth of the window's width of where they ought to. */
function summary({ tasks, half }: Slice, arm: ArmName, lang: Lang): string {
  const near = tasks.filter(
    ({ adapted: [x, y], best }) => best && Math.hypot(x - best[0], y - best[1]) < 0.2 * half,
  );
  return say(lang, 'slice', { arm: say(lang, arm), n: tasks.length, near: near.length });
}

interface Drawn {
  slice: Slice;
  arm: string;
  lang: Lang;
  size: Size;
  /** CSS pixels for a distance of 1 between weights. */
  unit: number;
  /** Where a position in the slice is drawn. */
  at: (position: readonly [number, number]) => [x: number, y: number];
}
type Part = (group: (name: string) => SVGGElement) => (drawn: Drawn) => void;

/** Where the weights start, where one step leads on each task, and where it ought to lead. */
const sliceMark =
  (which: 0 | 1): Mark<Scene> =>
  ({ element }) => {
    const layer = svgLayer(element);
    const parts = [shade, words, trail, tasks, start].map((part) => part(layer.element));
    return {
      draw: (scene, { size }) => {
        const { lang } = scene;
        const slice = scene.snapshot.slices[which];
        const { width, height } = size;
        const unit = width / (2 * slice.half);
        const at: Drawn['at'] = ([right, up]) => [
          width / 2 + right * unit,
          height / 2 - (up + lowered * slice.half) * unit,
        ];
        layer.resize(size);
        const arm = say(lang, slicedArms(scene)[which]);
        for (const draw of parts) draw({ slice, arm, lang, size, unit, at });
      },
    };
  };

const shade: Part = (group) => {
  const bands = several(group('shade'), 'path');
  const contoursOf = contours()
    .size([columns, rows])
    .thresholds(levels.map((level) => -level));
  return ({ slice, size: { width, height } }) => {
    const x = (column: number) => (((column - 0.5) / (columns - 1)) * width).toFixed(1);
    const y = (row: number) => (height - ((row - 0.5) / (rows - 1)) * height).toFixed(1);
    const outline = (ring: readonly number[][]) =>
      `M${ring.map(([column = 0, row = 0]) => `${x(column)},${y(row)}`).join('L')}Z`;
    const found = contoursOf(Array.from(slice.loss, (value) => -value));
    bands(found.length).forEach((element, i) =>
      set(element, 'd', found[i]!.coordinates.flat().map(outline).join('')),
    );
  };
};

/** What the directions mean, and a bar as long as a round distance. */
const words: Part = (group) => {
  const root = group('words');
  const bar = addSvg(root, 'path', 'axis');
  const texts = several(root, 'text');
  return ({ slice, lang, unit, size: { width, height } }) => {
    const length = Number((slice.half / 3).toPrecision(1));
    const all = [
      { text: say(lang, 'moreSin'), x: width - 4, y: height - 6, anchor: 'end' },
      { text: say(lang, 'moreCos'), x: 4, y: 13, anchor: 'start' },
      { text: String(length), x: 6 + (length * unit) / 2, y: height - 10, anchor: 'middle' },
    ];
    texts(all.length).forEach((element, i) => {
      const { text, x, y, anchor } = all[i]!;
      write(element, text);
      set(element, 'class', 'halo');
      set(element, 'x', x);
      set(element, 'y', y);
      set(element, 'text-anchor', anchor);
    });
    set(bar, 'd', `M6 ${height - 7}v3H${6 + length * unit}v-3`);
    setTitle(bar, say(lang, 'length', { length }));
  };
};

const trail: Part = (group) => {
  const path = addSvg(group('past'), 'path', 'trail');
  return ({ slice: { trail: past }, arm, lang, at }) => {
    const way = Array.from({ length: past.length / 2 }, (_, i) => at([past[2 * i]!, past[2 * i + 1]!])); // prettier-ignore
    set(path, 'd', line()([...way, at([0, 0])]) ?? undefined);
    setTitle(path, say(lang, 'trail', { arm }));
  };
};

const start: Part = (group) => {
  const dot = addSvg(group('now'), 'circle', 'start');
  return ({ arm, lang, at }) => {
    standAt(dot, at([0, 0]), 5);
    setTitle(dot, say(lang, 'here', { arm }));
  };
};

function standAt(circle: SVGCircleElement, [x, y]: readonly [number, number], radius: number) {
  set(circle, 'r', radius);
  set(circle, 'cx', x);
  set(circle, 'cy', y);
}

const tasks: Part = (group) => {
  const groups = several(group('tasks'), 'g');
  const draws = new WeakMap<SVGGElement, ReturnType<typeof taskDrawing>>();
  return ({ slice, lang, at }) => {
    const all = [...slice.tasks].reverse(); // the shown one on top
    groups(all.length).forEach((element, i) => {
      const draw = draws.get(element) ?? taskDrawing(element);
      draws.set(element, draw);
      set(element, 'class', i === all.length - 1 ? 'shown' : 'other');
      draw(all[i]!, at, lang);
    });
  };
};

function taskDrawing(root: SVGGElement) {
  const [rest, step] = [addSvg(root, 'path', 'rest'), addSvg(root, 'path', 'step')];
  const end = addSvg(root, 'circle');
  const best = addSvg(root, 'path', 'best');
  set(best, 'd', star ?? undefined);
  return (task: SliceTask, at: Drawn['at'], lang: Lang): void => {
    const [from, to] = [at([0, 0]), at(task.adapted)];
    const least = task.best && at(task.best);
    const way = (...ends: readonly [number, number][]) => line()(ends) ?? undefined;
    set(rest, 'd', least && way(to, least));
    set(step, 'd', way(from, to));
    standAt(end, to, 3);
    set(best, 'visibility', least ? 'visible' : 'hidden');
    if (least) set(best, 'transform', `translate(${least.join(' ')})`);
    const name = taskName(task, lang);
    for (const one of [step, end]) setTitle(one, say(lang, 'adapted', { task: name }));
    setTitle(best, say(lang, 'least', { task: name }));
  };
}

function taskName({ target }: SliceTask, lang: Lang): string {
  if (!target) return say(lang, 'moved');
  if ('slope' in target) {
    const { slope, height } = target;
    return say(lang, 'lineTask', { slope: slope.toFixed(1), height: height.toFixed(1) });
  }
  const { amplitude, phase } = target;
  const degrees = Math.round((phase * 180) / Math.PI);
  return say(lang, 'waveTask', { amplitude: amplitude.toFixed(1), phase: degrees });
}
