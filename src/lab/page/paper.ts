/** CSS pixels between the margins of a sheet of A4; Letter has a few more. */
const sheet = 660;

/**
 * Scales the lab for printing. Nothing is laid out anew: stage and charts keep their size and the lab shrinks as a whole.
 * The style sheet reads the scale set here. Listens until `signal` aborts.
 */
export function readyForPaper(lab: HTMLElement, signal: AbortSignal): void {
  const measure = () => {
    let widest = sheet;
    for (const part of lab.querySelectorAll<HTMLElement>('.stage, .charts')) {
      const { width, height } = part.getBoundingClientRect();
      part.style.setProperty('--drawn-width', `${width}px`);
      part.style.setProperty('--drawn-height', `${height}px`);
      part.style.setProperty('--drawn-columns', getComputedStyle(part).gridTemplateColumns);
      widest = Math.max(widest, width);
    }
    lab.style.setProperty('--on-paper', String(sheet / widest));
  };
  window.addEventListener('beforeprint', measure, { signal });
}
