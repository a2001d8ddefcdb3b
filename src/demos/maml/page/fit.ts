import { curves, type Curve, type Point } from '../../../charts/curves.ts';
import type { About, Mark } from '../../../charts/mark.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { PanelSpec } from '../../../figure/panel.ts';
import { armNames, fittedArms, marks, type FittedArm } from '../shared/names.ts';
import { curvePoints } from '../shared/sizes.ts';
import { heightOf, reach } from '../shared/family.ts';
import type { ShownTask } from '../worker/shown.ts';
import { highest, inputs } from './axes.ts';
import { boldOf, brief, errorAt, stepsAt, toneOf, type Scene } from './scene.ts';
import { say } from './words.ts';

/** One arm's predictions on the shown points, before and after steps of gradient descent. */
export function fitPanel(arm: FittedArm, lang: Lang): PanelSpec<Scene> {
  const name = say(lang, arm);
  const spec = {
    ...(arm === 'joint' && { note: tuned }),
    name: `fit ${arm}`,
    title: name,
    value: (scene: Scene) => errorAt(boldOf(scene), arm, scene),
    tone: toneOf(arm),
    mark: fit(arm),
  };
  // One stop for the Tab key is enough: the points are the same everywhere.
  if (arm === fittedArms[0])
    return {
      ...spec,
      explore: say(lang, 'explore', { arm: name, k: 'K' }),
      held: (point, isHeld) => say(lang, isHeld ? 'grabbed' : 'released', { point }),
    };
  return { ...spec, alt: (scene) => summary(arm, scene) };
}

/** What joint training reaches if it may choose its rate. */
function tuned(scene: Scene): string {
  const bold = boldOf(scene);
  if (bold === 0) return '';
  const { rate, error } = scene.snapshot.judged.tuned[bold]!;
  return say(scene.lang, 'tunedAt', { rate, error: brief(error) });
}

function summary(arm: FittedArm, scene: Scene): string {
  const { lang } = scene;
  const bold = boldOf(scene);
  return say(lang, 'panel', {
    arm: say(lang, arm),
    before: errorAt(0, arm, scene),
    after: errorAt(bold, arm, scene),
    steps: stepsAt(bold, lang),
  });
}

const fit = (arm: FittedArm): Mark<Scene> =>
  curves({
    x: { domain: [-reach, reach], ticks: [-5, 0, 5], grid: false, gap: 13 },
    y: { domain: [-highest, highest], ticks: [-5, 0, 5], gap: 4 },
    edges: { left: 20, right: 20, top: 2, bottom: 15 },
    curves: (scene) => [...targetOf(scene), ...predictions(arm, scene)],
    names: 'column',
    handles: {
      at: ({ hand: { task } }) => Array.from(task.x, (x, i): Point => [x, task.y[i]!]),
      chosen: ({ hand }) => hand.chosen,
      about: (i, { hand, lang }) => aboutPoint(i, hand.task, lang),
      move: (i, to, { hand }) => hand.move(i, to),
    },
  });

/** What the points lie on; nothing once the reader has moved one. */
function targetOf({ hand, lang }: Scene): Curve[] {
  const { target } = hand.task;
  if (!target) return [];
  const points = inputs.map((x): Point => [x, heightOf(target, x)]);
  const look = { className: 'wave', style: 'dashed', colour: 'var(--ink-2)' } as const;
  return [{ points, ...look, title: say(lang, 'slope' in target ? 'line' : 'wave') }];
}

function predictions(arm: FittedArm, scene: Scene): Curve[] {
  const { snapshot, lang } = scene;
  const bold = boldOf(scene);
  const drawn = marks.map((steps, mark): Curve => {
    const from = (armNames.indexOf(arm) * marks.length + mark) * curvePoints;
    return {
      points: inputs.map((x, i): Point => [x, snapshot.curves[from + i]!]),
      className: mark === bold ? 'bold' : steps === 0 ? 'prior' : 'later',
      colour: mark !== bold && steps === 0 ? 'var(--ink-3)' : 'var(--tone)',
      name: String(steps),
      title: say(lang, 'curve', { arm: say(lang, arm), steps: stepsAt(mark, lang) }),
    };
  });
  return [...drawn.filter((_, mark) => mark !== bold), drawn[bold]!]; // the bold one on top
}

function aboutPoint(i: number, { x, y }: ShownTask, lang: Lang): About {
  const at = { x: x[i]!.toFixed(1), y: y[i]!.toFixed(1) };
  return { spoken: say(lang, 'point', { n: i + 1, ...at }).replaceAll('-', '−') };
}
