/** An empty stage inside the lab's frame, so that the demo's styles apply. `style` sets its size. */
export function stageOf(name: string, style: string): HTMLElement {
  const frame = document.body.appendChild(document.createElement('div'));
  frame.className = 'lab';
  frame.setAttribute('name', name);
  const stage = frame.appendChild(document.createElement('div'));
  stage.className = 'view';
  stage.style.cssText = style;
  return stage;
}

/** The lab's arguments to a view, for tests of views that do not use them. */
export const idle = { turn: () => undefined };
