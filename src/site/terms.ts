/**
 * Glossary cards open on hover and focus by CSS alone. This adds what CSS cannot do: Escape hides the card without
 * moving the pointer (WCAG 1.4.13), and on a touch screen the first tap opens it instead of following the link.
 */
const hidden = 'data-hidden';

for (const term of document.querySelectorAll<HTMLElement>('.term')) {
  const show = () => {
    term.removeAttribute(hidden);
  };
  term.addEventListener('pointerleave', show);
  term.addEventListener('focusout', show);
}

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const term of document.querySelectorAll('.term:is(:hover, :focus-within)'))
    term.setAttribute(hidden, '');
});

let focusedBefore: Element | null = null;
document.addEventListener('pointerdown', () => {
  focusedBefore = document.activeElement;
});
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('.term > a');
  const byTouch = event instanceof PointerEvent && event.pointerType === 'touch';
  if (!link || !byTouch || link === focusedBefore) return;
  event.preventDefault();
  link.focus({ preventScroll: true });
});
