import { asksForLessMotion } from '../shared/less-motion';

/** Where a chip leads whose equation the chosen model does not use. */
export const EQUATIONS_ID = 'equations';

/**
 * Scrolls to an equation and focuses it. Not by a fragment: that holds the scenario.
 * The scroll is smooth only where motion is welcome; the focus comes without a second scroll.
 */
export function showEquation(id: string): void {
  const target = document.getElementById(id) ?? document.getElementById(EQUATIONS_ID);
  if (!target) return;
  target.scrollIntoView({ behavior: asksForLessMotion() ? 'auto' : 'smooth', block: 'start' });
  target.focus({ preventScroll: true });
}
