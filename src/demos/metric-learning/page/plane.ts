import { points, type Points } from '../../../charts/points.ts';
import type { About, Mark } from '../../../charts/mark.ts';
import { className, rowName, type Scene } from './scene.ts';
import { around, reach, type Plane } from './around.ts';
import { say } from './words.ts';

interface PlaneOptions extends Pick<Points<Scene>, 'window' | 'names'> {
  /** Where all rows lie, the held-out ones first: `[n, 2]`. */
  at: (scene: Scene) => Float32Array;
  reach: Plane;
  /** The reader makes a row the first of the pair. */
  choose: (row: number) => void;
}

/** Rows in a plane: the held-out ones filled, the training rows as rings; over them what lies around A. */
export const plane =
  ({ at, reach: reached, choose, ...options }: PlaneOptions): Mark<Scene> =>
  (room) => {
    const drawing = points<Scene>({
      dimensions: 2,
      groups: [
        {
          at: (scene) => at(scene).subarray(0, 2 * scene.fixed.heldOut),
          classes: ({ fixed }) => fixed.labels.subarray(0, fixed.heldOut),
          about: aboutRow,
        },
        {
          at: (scene) => at(scene).subarray(2 * scene.fixed.heldOut),
          classes: ({ fixed }) => fixed.labels.subarray(fixed.heldOut),
          hollow: true,
          about: (i, scene) => aboutRow(scene.fixed.heldOut + i, scene),
        },
      ],
      ...options,
      edges: { top: 12, right: 12, bottom: 12, left: 12 },
      radius: (width) => Math.min(4, Math.max(3, width / 110)),
      snapshot: ({ snapshot }) => snapshot,
      over: [reach(reached), around(reached)],
    })(room);
    return { ...drawing, enter: (row) => choose(row) };
  };

function aboutRow(row: number, scene: Scene): About {
  const { snapshot, fixed, lang } = scene;
  const { from, pair } = snapshot;
  return {
    title: say(lang, 'rowTitle', {
      row: rowName(row, scene),
      name: className(row, scene),
      use: say(lang, row < fixed.heldOut ? 'heldOut' : 'known'),
    }),
    lines:
      row === pair[0]
        ? [say(lang, 'isA')]
        : [
            say(lang, 'fromA', {
              z: from.z[row]!.toFixed(2),
              learned: from.learned[row]!.toFixed(2),
            }),
            say(lang, 'pick'),
          ],
  };
}
