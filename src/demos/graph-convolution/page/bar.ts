import type { Lang } from '../../../i18n/text.ts';
import type { Subject } from '../session.ts';
import { add } from '../../../charts/dom.ts';
import { say } from './words.ts';

const tools = ['label', 'tie', 'look'] as const;
export type Tool = (typeof tools)[number];

/** What a click does, which label it gives, and the way back. */
export function toolBar(bar: HTMLElement, lang: Lang, undo: () => void) {
  let tool: Tool = 'label';
  segments(bar, lang, tool, (chosen) => {
    tool = chosen;
    palette.hidden = tool !== 'label';
  });
  const palette = add(bar, 'label', 'palette');
  add(palette, 'span').textContent = say(lang, 'as');
  const list = add(palette, 'select');
  const button = add(bar, 'button', 'quiet');
  button.type = 'button';
  button.textContent = say(lang, 'undo');
  button.addEventListener('click', undo);
  let known: Subject | undefined;
  return {
    get tool(): Tool {
      return tool;
    },
    /** The label to give to a node: the chosen one, or what is true of the node, if known. */
    labelFor: (node: number): number => {
      const chosen = Number(list.value);
      return chosen < 0 ? Math.max(0, known?.truth[node] ?? 0) : chosen;
    },
    draw: (subject: Subject, isChanged: boolean): void => {
      button.disabled = !isChanged;
      const names = subject.classes.map((name) => name[lang]);
      if (names.join() === known?.classes.map((name) => name[lang]).join()) return;
      known = subject;
      const isKnown = subject.truth.some((truth) => truth >= 0);
      list.replaceChildren(
        ...(isKnown ? [new Option(say(lang, 'truth'), '-1')] : []),
        ...names.map((name, k) => new Option(name, String(k))),
      );
    },
  };
}

function segments(bar: HTMLElement, lang: Lang, first: Tool, choose: (tool: Tool) => void): void {
  const group = add(bar, 'fieldset', 'tools');
  add(group, 'legend').textContent = say(lang, 'tool');
  const choices = add(group, 'div', 'segments');
  for (const tool of tools) {
    const label = add(choices, 'label');
    const input = add(label, 'input');
    Object.assign(input, {
      type: 'radio',
      name: 'graph-tool',
      value: tool,
      checked: tool === first,
    });
    add(label, 'span').textContent = say(lang, tool);
    input.addEventListener('change', () => choose(tool));
  }
}
