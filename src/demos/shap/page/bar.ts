import type { Plain } from '../../../figure/figure.ts';
import { choiceList } from '../../../figure/list.ts';
import { isClasses } from '../shared/table.ts';
import type { Question } from '../worker/study.ts';
import { rowName, truthOf, type Scene } from './scene.ts';
import { say } from './words.ts';

/** Which row is explained, and which answer about it: two lists. */
export const questionBar =
  (ask: (question: Partial<Question>) => void): Plain<Scene> =>
  (bar) => {
    const drawRow = choiceList(bar, (row) => ask({ row }));
    const drawOutput = choiceList(bar, (output) => ask({ output }));
    return (scene) => {
      const { seen, lang } = scene;
      drawRow({ label: say(lang, 'which'), options: rows(scene), value: seen.question.row });
      drawOutput({
        label: say(lang, 'about'),
        options: outputs(scene),
        value: seen.question.output,
      });
    };
  };

const rows = (scene: Scene) =>
  Array.from(scene.subject.shown)
    .sort((a, b) => a - b)
    .map((row) => ({
      value: row,
      text: say(scene.lang, 'rowOption', { row: rowName(row, scene), truth: truthOf(row, scene) }),
    }));

const outputs = ({ subject: { table }, lang }: Scene) =>
  isClasses(table.target)
    ? table.target.classes.map((name, value) => ({ value, text: name[lang] }))
    : [];
