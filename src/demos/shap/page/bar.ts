import type { Plain } from '../../../figure/figure.ts';
import { choiceLists } from '../../../figure/list.ts';
import { isClasses } from '../../../datasets/tools/table.ts';
import type { Question } from '../worker/study.ts';
import { rowName, truthOf, type Scene } from './scene.ts';
import { say } from './words.ts';

/** Which row is explained, and which output about it: two lists. */
export const questionBar = (ask: (question: Partial<Question>) => void): Plain<Scene> =>
  choiceLists(
    {
      choices: (scene) => ({
        label: say(scene.lang, 'which'),
        options: rows(scene),
        value: scene.seen.question.row,
      }),
      choose: (row) => ask({ row }),
    },
    {
      choices: (scene) => ({
        label: say(scene.lang, 'about'),
        options: outputs(scene),
        value: scene.seen.question.output,
      }),
      choose: (output) => ask({ output }),
    },
  );

const rows = (scene: Scene) =>
  Array.from(scene.fixed.shown)
    .sort((a, b) => a - b)
    .map((row) => ({
      value: row,
      text: say(scene.lang, 'rowOption', { row: rowName(row, scene), truth: truthOf(row, scene) }),
    }));

const outputs = ({ fixed: { table }, lang }: Scene) =>
  isClasses(table.target)
    ? table.target.classes.map((name, value) => ({ value, text: name[lang] }))
    : [];
