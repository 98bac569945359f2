import type { Scenario } from '../scenario/scenario';

/** Quantities that the models work out: symbols of the equations that have no knob. */
export type DerivedSymbol =
  | 'lambda'
  | 'gamma'
  | 'volume'
  | 'duration'
  | 'dirtied'
  | 'skipped'
  | 'remaining'
  | 'left'
  | 'absorbed'
  | 'preCopyRounds'
  | 'traffic'
  | 'totalTime'
  | 'downtime'
  | 'energy'
  | 'cost';

/** Anything that lights up in the equations, the controls and the charts together. */
export type SymbolId = keyof Scenario | DerivedSymbol;
