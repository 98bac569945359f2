import { type ComponentType, lazy } from 'react';
import type { PlaceId } from '../scenario/views';
import { Explore } from '../views/explore/Explore';

/** A view that is loaded when it is first opened. */
const later = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));

/** What is shown in each place. All but Explore are loaded when they are first opened. */
export const shownViews: Readonly<Record<PlaceId, ComponentType>> = {
  explore: Explore,
  platforms: later(async () => (await import('../views/platforms/Platforms')).Platforms),
  'what-if/map': later(async () => (await import('../views/what-if/MapPart')).MapPart),
  'what-if/knobs': later(async () => (await import('../views/what-if/KnobsPart')).KnobsPart),
  'what-if/doubt': later(async () => (await import('../views/what-if/DoubtPart')).DoubtPart),
  'decide/plan': later(async () => (await import('../views/decide/Plan')).Plan),
  'decide/rank': later(async () => (await import('../views/decide/Rank')).Rank),
  'decide/research': later(async () => (await import('../views/decide/Research')).Research),
  'log/journal': later(async () => (await import('../views/journal/Journal')).Journal),
  'log/told': later(async () => (await import('../views/log/Told')).Told),
  measure: later(async () => (await import('../views/measure/Measure')).Measure),
  'fit/coefficients': later(async () => (await import('../views/fit/FitSection')).FitSection),
  'fit/power': later(async () => (await import('../views/power/PowerSection')).PowerSection),
  'fit/rate': later(async () => (await import('../views/rates/RatesSection')).RatesSection),
  'validate/simulated': later(async () => (await import('../views/validate/Trials')).Trials),
  'validate/claims': later(async () => (await import('../views/validate/Claims')).Claims),
  'validate/measured': later(async () => (await import('../views/validate/Measured')).Measured),
  'learn/lessons': later(async () => (await import('../views/learn/lessons/Lessons')).Lessons),
  'learn/paper': later(async () => (await import('../views/learn/paper/Paper')).Paper),
};
