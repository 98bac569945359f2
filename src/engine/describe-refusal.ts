import { formatNumber } from '../format/number';
import type { NotApplicableReason } from '../models/result';
import { toMbitPerSecond } from '../models/units';

/** Why a model has no number to give, in a sentence, with what would make it applicable. */
export function describeRefusal(because: NotApplicableReason): string {
  switch (because.kind) {
    case 'dirtying-outruns-link':
      return (
        `Dirtying outruns the link: the VM dirties ${formatNumber(because.dirtyRate)} MiB/s and the link sends ` +
        `${formatNumber(because.bandwidth)} MiB/s. The closed form needs R > D, a bandwidth above ` +
        `${formatNumber(toMbitPerSecond(because.dirtyRate))} Mbit/s.`
      );
    case 'threshold-zero':
      return (
        'The threshold is 0 while memory is being dirtied, so the rounds never end. ' +
        'The closed form needs a threshold above 0.'
      );
  }
}
