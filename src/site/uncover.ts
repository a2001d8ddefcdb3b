/** What build/content.mjs shows in Vite's overlay, unless a mistake in a demo.ts is among it. */
const isOfNotesAlone = (text: string): boolean =>
  text.includes('A mistake in the content') && !/\/demo\.ts:\d/.test(text);

/**
 * For the page that shows a demo alone, in development: takes away the overlay that names mistakes in the notes. A
 * technique's notes and claims are the last to be written; until they fit, its author needs to see the demo. The
 * terminal and the pages of the notes go on naming the mistakes.
 */
export function uncover(): () => void {
  const look = () => {
    for (const overlay of document.querySelectorAll('vite-error-overlay'))
      if (isOfNotesAlone(overlay.shadowRoot?.textContent ?? '')) overlay.remove();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true });
  look();
  return () => observer.disconnect();
}
