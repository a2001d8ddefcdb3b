/** One step of a computation in a row of them: its title, what is drawn, and a line or two below. */
export interface Step {
  /** Where to draw. */
  body: HTMLElement;
  title: (text: string) => void;
  caption: (text: string) => void;
}

/** A row of steps with arrows between them; where the stage is narrow they stand in two columns. */
export function stepRow(root: HTMLElement, names: readonly string[]): Step[] {
  const list = root.appendChild(document.createElement('ol'));
  list.className = 'steps';
  return names.map((name) => {
    const item = list.appendChild(document.createElement('li'));
    item.className = name;
    const title = item.appendChild(document.createElement('h3'));
    const body = item.appendChild(document.createElement('div'));
    body.className = 'body';
    const caption = item.appendChild(document.createElement('p'));
    return { body, title: write(title), caption: write(caption) };
  });
}

/** Changes the text only when it is another, so that a reader's selection stays. */
export function write(element: HTMLElement): (text: string) => void {
  return (text) => {
    if (element.textContent !== text) element.textContent = text;
  };
}
