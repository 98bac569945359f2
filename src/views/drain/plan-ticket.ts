import type { PlanAnswer } from '../../engine/plan-job';
import { createViewState } from '../../state/view-state';

/** The plan on screen as text; null until there is one, or while it belongs to an older question. */
export const [usePlanTicket, updatePlanTicket] = createViewState<{ readonly ticket: string | null }>({ ticket: null });

/** Says which plan is on screen. */
export const showTicket = (answer: PlanAnswer | null): void =>
  updatePlanTicket(() => ({ ticket: answer?.ticket ?? null }));
