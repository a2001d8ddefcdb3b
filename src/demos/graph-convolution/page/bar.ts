import { add, button } from '../../../charts/dom.ts';
import type { Plain } from '../../../figure/figure.ts';
import { choiceList } from '../../../figure/list.ts';
import type { Lang } from '../../../i18n/text.ts';
import { tools, type Editor } from './editor.ts';
import { sameEdits } from './edits.ts';
import type { Scene } from './scene.ts';
import { say } from './words.ts';

/** What a click does, which label it gives, and the way back to the graph as it was. */
export const toolBar =
  (editor: Editor, lang: Lang): Plain<Scene> =>
  (bar) => {
    toolChoice(bar, editor, lang);
    const drawLabels = choiceList(bar, (label) => (editor.label = label));
    const undo = button(bar, say(lang, 'undo'), () => editor.undo(), 'quiet');
    return ({ fixed, snapshot }) => {
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

function toolChoice(bar: HTMLElement, editor: Editor, lang: Lang): void {
  const group = add(bar, 'fieldset', 'tools');
  add(group, 'legend', '', say(lang, 'tool'));
  const choices = add(group, 'div', 'segments');
  for (const tool of tools) {
    const label = add(choices, 'label');
    const input = add(label, 'input');
    const checked = tool === editor.tool;
    Object.assign(input, { type: 'radio', name: 'graph-tool', value: tool, checked });
    add(label, 'span', '', say(lang, tool));
    input.addEventListener('change', () => (editor.tool = tool));
  }
}
