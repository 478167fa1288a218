/**
 * Draws, and gives the focus to `fallback` where that hides or takes away what has it within `root`: a keyboard user would
 * be thrown to the top of the page.
 */
export function keepFocus(
  root: Element,
  draw: () => void,
  fallback: () => Element | null | undefined,
): void {
  const focused = document.activeElement;
  const isInside = focused !== null && root.contains(focused);
  draw();
  if (!isInside || focused.checkVisibility()) return;
  const { activeElement } = document;
  if (activeElement !== focused && activeElement !== document.body) return; // drawing moved it
  const next = fallback();
  if (next instanceof HTMLElement) next.focus({ preventScroll: true });
}
