import { afterEach, expect, test } from 'vitest';
import { uncover } from './uncover.ts';

const note = 'A mistake in the content content/notes/ja/a.md:34: ';
/** Vite's own overlay, as its client shows it. */
const overlay = (message: string): HTMLElement => {
  const Overlay = customElements.get('vite-error-overlay')!;
  const element = new Overlay({ message, stack: '' });
  document.body.append(element);
  return element;
};
const observed = () => new Promise((resolve) => setTimeout(resolve));
let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  document.body.replaceChildren();
});

test('a mistake in a note does not cover a demo that is shown alone, whichever is there first', async () => {
  const before = overlay(`${note}:::claim: evidence.names in claims.ts has no name for "raw"`);
  stop = uncover();
  expect(before.isConnected).toBe(false);
  const after = overlay(`${note}no term "x" in content/glossary`);
  await observed();
  expect(after.isConnected).toBe(false);
});

test.each([
  ['in demo.ts', `${note}x src/demos/a/demo.ts:26: the default rate=9 is not a number from 0 to 2`],
  ['of syntax', '[PARSE_ERROR] Unexpected token src/demos/a/session.ts:41:17'],
])('a mistake %s stays', async (_, text) => {
  stop = uncover();
  const shown = overlay(text);
  await observed();
  expect(shown.isConnected).toBe(true);
});
