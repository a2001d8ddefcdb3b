/** One step in a row that shows a computation: a title, a drawing, and one or two lines below. */
export interface Step {
  /** The element to draw in. */
  body: HTMLElement;
  title: (text: string) => void;
  caption: (text: string) => void;
}

/** A row of steps with arrows between them; two columns on a narrow stage. */
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

/** Sets the text only if it differs, so that the reader's selection stays. */
export function write(element: HTMLElement): (text: string) => void {
  return (text) => {
    if (element.textContent !== text) element.textContent = text;
  };
}
