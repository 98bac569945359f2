import type { Fit } from '../../analysis/fit/fit';
import { deviationText, rangeText, type Spreads, spreadsOf } from '../shared/spreads';

/** How sure fitted knobs are: standard errors of a dirty curve, the rounding of a meter as a range. */
export function fittedSpreads(fit: Fit): Spreads {
  switch (fit.method) {
    case 'curve':
      return spreadsOf(deviationText(fit.curve.rate?.standardError), deviationText(fit.curve.set?.standardError));
    case 'meter': {
      const { rate, set } = fit.meter;
      return spreadsOf(rangeText(rate.low, rate.high), rangeText(set.low, set.high));
    }
    default:
      return {};
  }
}
