/** An empty stage inside the lab's frame, where a demo's own styles reach it. `style` gives it its size. */
export function stageOf(name: string, style: string): HTMLElement {
  const frame = document.body.appendChild(document.createElement('div'));
  frame.className = 'lab';
  frame.setAttribute('name', name);
  const stage = frame.appendChild(document.createElement('div'));
  stage.className = 'view';
  stage.style.cssText = style;
  return stage;
}

/** What the lab gives every view, for tests in which the view does not use it. */
export const idle = { turn: () => undefined };
