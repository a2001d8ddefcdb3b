import { listed } from '../../i18n/phrases.ts';
import type { Place } from '../../layout/nearest.ts';
import { defineView, type Stage } from '../../lab/contract/view.ts';
import type { ValuesOf } from '../../lab/contract/define.ts';
import type session from './session.ts';
import type { Snapshot } from './session.ts';
import { armNames, marks } from './shared/names.ts';
import { curvePoints, heldOutTasks } from './shared/sizes.ts';
import type { Moved, ShownTask } from './worker/shown.ts';
import { fitDrawing, placesOf, pointName, scales, top } from './page/fit.ts';
import { dragPoints, moveByKeys, type HoldOptions } from './page/hold.ts';
import { key } from './page/key.ts';
import { panel, sizeOf, type Panel } from './page/plot.ts';
import { sliceDrawing } from './page/slice.ts';
import './page/view.css';
import { count, say, written } from './page/words.ts';

type Values = ValuesOf<typeof session>;

export default defineView<typeof session>((stage) => {
  const figure = new Figure(stage.root, stage);
  return (snapshot, values) => figure.draw(snapshot, values);
});

const still = { x: new Float32Array(), y: new Float32Array(), wave: undefined };

/** What the view remembers between two drawings: the point in the reader's hand. */
class Figure {
  readonly #stage: Stage<typeof session>;
  readonly #fits: { panel: Panel; draw: ReturnType<typeof fitDrawing> }[];
  readonly #slices: { panel: Panel; draw: ReturnType<typeof sliceDrawing> }[];
  readonly #key: ReturnType<typeof key>;
  readonly #live: HTMLElement;
  #task: ShownTask = still;
  #chosen: number | undefined;
  /** Where the reader has put points, until a snapshot has them there too. */
  readonly #put = new Map<number, Moved>();
  #waiting = false;
  #snapshot: Snapshot | undefined;

  constructor(root: HTMLElement, stage: Stage<typeof session>) {
    const { lang, act } = stage;
    this.#stage = stage;
    const grid = root.appendChild(document.createElement('div'));
    grid.className = 'starts';
    this.#fits = armNames.map((arm) => {
      const one = panel(grid, 'fit', arm);
      const draw = fitDrawing(one, arm, lang);
      dragPoints(one.svg.node()!, this.#holding(one));
      return { panel: one, draw };
    });
    this.#slices = (['maml', 'joint'] as const).map((arm) => {
      const one = panel(grid, 'slice', arm);
      return { panel: one, draw: sliceDrawing(one, lang) };
    });
    this.#key = key(grid, lang, () => {
      this.#put.clear();
      act('next');
    });
    this.#live = root.appendChild(document.createElement('p'));
    this.#live.className = 'hidden';
    this.#live.setAttribute('aria-live', 'polite');
    this.#takeKeys(this.#fits[0]!.panel);
  }

  draw(snapshot: Snapshot, { shown, slice, points: k }: Values): string {
    const { lang } = this.#stage;
    const bold = marks.findIndex((mark) => String(mark) === shown);
    const steps = count(lang, marks[bold]!);
    if (snapshot !== this.#snapshot) this.#answered(snapshot);
    this.#task = withPoints(snapshot.shown, this.#put);
    const size = marks.length * curvePoints;
    const sizes = [...this.#fits, ...this.#slices].map((one) => sizeOf(one.panel));
    this.#fits.forEach(({ draw }, i) =>
      draw({
        size: sizes[i]!,
        curves: snapshot.curves.subarray(i * size, (i + 1) * size),
        errors: snapshot.errors[i]!,
        task: this.#task,
        bold,
        chosen: this.#chosen,
      }),
    );
    ([slice, 'joint'] as const).forEach((arm, i) =>
      this.#slices[i]!.draw(snapshot.slices[i]!, arm, sizes[armNames.length + i]!),
    );
    this.#key(steps);
    const errors = armNames.map(
      (arm, i) => `${say(lang, arm)} ${written(snapshot.errors[i]![bold]!)}`,
    );
    return say(lang, 'finding', {
      n: heldOutTasks,
      k,
      steps,
      errors: listed(lang, errors),
    });
  }

  /** One message at a time: the next leaves when the last has been answered, with the newest place alone. */
  #answered(snapshot: Snapshot): void {
    this.#snapshot = snapshot;
    this.#waiting = false;
    const { x, y } = snapshot.shown;
    const near = (a: number, b: number) => Math.abs(a - b) < 1e-4;
    for (const put of this.#put.values())
      if (put.index >= x.length || (near(x[put.index]!, put.x) && near(y[put.index]!, put.y)))
        this.#put.delete(put.index);
    this.#send();
  }

  #send(): void {
    const [next] = this.#put.values();
    if (!next || this.#waiting) return;
    this.#waiting = true;
    this.#stage.act('move', next);
  }

  #holding(one: Panel): HoldOptions {
    const at = () => scales(sizeOf(one));
    return {
      places: () => placesOf(this.#task, at()),
      choose: (index) => {
        this.#chosen = index;
        this.#stage.redraw();
      },
      move: (index, place: Place) => {
        const { x, y } = at();
        this.#put.set(index, {
          index,
          x: within(x.invert(place.x), 5),
          y: within(y.invert(place.y), top - 0.2),
        });
        this.#task = withPoints(this.#task, this.#put);
        this.#send();
        this.#stage.redraw();
      },
    };
  }

  #takeKeys(one: Panel): void {
    const { lang } = this.#stage;
    const element = one.svg.node()!;
    element.setAttribute('tabindex', '0');
    element.setAttribute('role', 'application');
    element.setAttribute('aria-label', say(lang, 'explore', { arm: say(lang, 'maml'), k: 'K' }));
    moveByKeys(element, {
      ...this.#holding(one),
      speak: (what, index) => {
        const point = pointName(this.#task, index, lang);
        this.#live.textContent = what === 'point' ? point : say(lang, what, { point });
      },
    });
  }
}

const within = (value: number, most: number) => Math.max(-most, Math.min(most, value));

function withPoints(task: ShownTask, put: ReadonlyMap<number, Moved>): ShownTask {
  if (put.size === 0) return task;
  const y = task.y.map((height, i) => put.get(i)?.y ?? height);
  return { x: task.x.map((x, i) => put.get(i)?.x ?? x), y, wave: undefined };
}
