import { add, button } from '../../../charts/dom.ts';
import type { Plain } from '../../../figure/figure.ts';
import { choiceList } from '../../../figure/list.ts';
import { segments } from '../../../figure/segments.ts';
import type { Lang } from '../../../i18n/text.ts';
import { tools, type Editor } from './editor.ts';
import { sameEdits } from './edits.ts';
import type { Scene } from './scene.ts';
import { say } from './words.ts';

/** What a click does, which label it gives, and the way back to the graph as it was. */
export const toolBar =
  (editor: Editor, lang: Lang): Plain<Scene> =>
  (bar) => {
    const drawTools = toolChoice(bar, editor, lang);
    const drawLabels = choiceList(bar, (label) => (editor.label = label));
    const undo = button(bar, say(lang, 'undo'), () => editor.undo(), 'quiet');
    return ({ fixed, snapshot }) => {
      drawTools(editor.tool);
      const own = editor.isTruthKnown ? [{ value: -1, text: say(lang, 'truth') }] : [];
      const classes = fixed.classes.map((name, value) => ({ value, text: name[lang] }));
      drawLabels({
        label: say(lang, 'as'),
        options: editor.tool === 'label' ? [...own, ...classes] : [],
        value: editor.label,
      });
      undo.disabled = sameEdits(snapshot.edits, fixed.start);
    };
  };

function toolChoice(bar: HTMLElement, editor: Editor, lang: Lang) {
  const box = add(bar, 'div', 'tools');
  const label = say(lang, 'tool');
  add(box, 'span', '', label);
  const options = tools.map((value) => ({ value, text: say(lang, value) }));
  return segments(box, { label, options }, (tool) => (editor.tool = tool));
}
