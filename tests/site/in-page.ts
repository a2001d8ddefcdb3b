/* Run inside a page, so each stands alone. */

/** Text that is off the page or cut off by its surroundings, unless it can be scrolled to; and a page that is too wide. */
export function lost(): string[] {
  const width = document.documentElement.clientWidth;
  const excess = document.documentElement.scrollWidth - width;
  const found = excess > 0 ? [`${excess} px too wide`] : [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const element = text.parentElement!;
    if (!text.data.trim() || element.closest('.hidden, .skip, option, .katex, svg')) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    let clip: Element | undefined;
    let around: Element | null = element;
    while (!clip && around && around !== document.body) {
      if (getComputedStyle(around).overflowX !== 'visible') clip = around;
      around = around.parentElement;
    }
    if (clip && /auto|scroll|hidden/.test(getComputedStyle(clip).overflowX)) continue;
    const room = clip?.getBoundingClientRect() ?? { left: 0, right: width };
    for (const { left, right } of range.getClientRects())
      if (right > room.right + 1 || left < room.left - 1)
        found.push(`"${text.data.trim()}" in ${element.outerHTML.slice(0, 80)}`);
  }
  return found;
}

/** Numbers of a demo that are broken into two lines, and its headings, names and tick labels that touch another. */
export function crowded(): string[] {
  const lab = document.querySelector('.lab')!;
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const rectsOf = (node: Node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  };
  const broken: string[] = [];
  const texts = document.createTreeWalker(lab, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode as Text;
    if (!/^[−+\d.,%]+$/.test(data.trim()) || !shown(parentElement!)) continue;
    const lines = new Set(rectsOf(texts.currentNode).map(({ top }) => Math.round(top)));
    if (lines.size > 1) broken.push(`${data} is broken`);
  }
  const names = [...lab.querySelectorAll('thead th, .ticks span, .edge-names span')]
    .filter(shown)
    .flatMap((element) => rectsOf(element).map((box) => ({ text: element.textContent, box })));
  const touching = names.flatMap(({ text, box }, i) =>
    names
      .slice(i + 1)
      .filter(
        ({ box: { left, right, top, bottom } }) =>
          left < box.right + 2 && box.left < right + 2 && top < box.bottom && box.top < bottom,
      )
      .map((other) => `"${text}" touches "${other.text}"`),
  );
  return [...broken, ...touching];
}

/** Controls whose name is given apart from their text: how many were compared, and those whose name does not contain it. */
export function names(): { count: number; unlike: string[] } {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ');
  const givenName = ({ ariaLabel, ariaLabelledByElements }: HTMLElement) =>
    plain(ariaLabelledByElements?.map((one) => one.textContent).join(' ') ?? ariaLabel ?? '');
  const written = (control: HTMLElement) =>
    control.matches('input, select, textarea')
      ? Array.from(
          (control as HTMLInputElement).labels ?? [],
          // The options of a list within its label are values, not its name.
          ({ textContent }) => textContent.replace(control.textContent, ''),
        ).join(' ')
      : control.textContent;
  const controls = [
    ...document.querySelectorAll<HTMLElement>(
      ':is(a, button, summary, input, select, textarea):is([aria-label], [aria-labelledby])',
    ),
  ]
    .map((control) => [givenName(control), plain(written(control))] as const)
    .filter(([, text]) => text);
  return {
    count: controls.length,
    unlike: controls
      .filter(([name, text]) => !name.toLowerCase().includes(text.toLowerCase()))
      .map((both) => both.join(' ≠ ')),
  };
}

/** Whether a canvas of the stage has pixels of exactly that colour. */
export function shows(colour: string): boolean {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return [...document.querySelectorAll<HTMLCanvasElement>('.view canvas')].some((canvas) => {
    if (!canvas.width || !canvas.height) return false;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    for (let i = 0; i < data.length; i += 4)
      if (data[i] === r && data[i + 1] === g && data[i + 2] === b && data[i + 3] === 255)
        return true;
    return false;
  });
}
