import { chosenTable } from '../../datasets/own/chosen-table.ts';
import type { AnyTable } from '../../datasets/tools/table.ts';
import { greyLevels } from '../../datasets/tools/grey.ts';
import { defineSession, type Lab } from '../../lab/contract/define.ts';
import type { Steering } from '../../lab/contract/params.ts';
import type { SceneObject } from '../../models/scene-classifier/classes.ts';
import { useBackend } from '../../numerics/backend.ts';
import demo from './demo.ts';
import { widthOf, type Width } from './shared/options.ts';
import { Coverage } from './worker/coverage.ts';
import { sceneBox, type SceneBox } from './worker/scenes.ts';
import { seen, type Seen } from './worker/seen.ts';
import { questionsAsked, Study } from './worker/study.ts';
import { tableBox, type TableBox } from './worker/table.ts';

export type Snapshot = Seen;

/** The input that is explained, in its m parts: a scene in segments, or a row of a table in columns. */
export type Fixed = { m: number } & (SceneInput | RowInput);
export interface SceneInput {
  /** Ink 0…255 row by row, of the scene and of what stands in hidden segments. */
  image: Uint8ClampedArray;
  filling: Uint8ClampedArray;
  /** The segment of each pixel. */
  labels: Int32Array;
  /** The class whose probability is explained, and all objects of the scene. */
  kind: number;
  objects: readonly SceneObject[];
}
export interface RowInput {
  table: AnyTable;
  row: number;
  /** The class whose probability is explained; 0 for a number. */
  output: number;
}

export default defineSession(demo, async (values, lab) => {
  await useBackend();
  const { box, fixed, coverage } = await boxOf(values, lab);
  const study = new Study(box, values, { coverage, random: lab.random });
  let width: Width = demo.params.width.default;
  return {
    fixed,
    step: ({ rate }) => study.step(rate),
    snapshot: (look): Snapshot => {
      width = look.width;
      return seen(study, widthOf[width]);
    },
    metrics: () => study.metrics(width),
    act: {
      /** Hides a part, or shows it again. */
      toggle: (part: number) => {
        study.mine[part] = 1 - study.mine[part]!;
      },
    },
    dispose: () => box.dispose(),
  };
});

async function boxOf(values: Steering<typeof demo.params>, lab: Lab<AnyTable>) {
  if (values.data === 'scenes') {
    const box = await sceneBox(values, lab);
    const coverage = new Coverage(box, values.draw, questionsAsked);
    return { box, fixed: sceneInput(box), coverage };
  }
  const table = await chosenTable(values.data, lab.load, lab.data);
  const box = tableBox(table, values.input, lab.random);
  return { box, fixed: rowInput(table, box), coverage: undefined };
}

const sceneInput = ({ scene: { m, image, filling, labels }, kind, objects }: SceneBox): Fixed => ({
  m,
  image: greyLevels(image),
  filling: greyLevels(filling),
  labels,
  kind,
  objects,
});
const rowInput = (table: AnyTable, { game, row, output }: TableBox): Fixed => ({
  m: game.m,
  table,
  row,
  output,
});
