import type { BurstQuestion, WhenQuestion } from '../../engine/what-if-when-job';
import type { Bursts } from '../../models/platforms/phases';
import { dayRates } from '../../scenario/day-curve';
import type { NumberParameter } from '../../scenario/parameter';
import { parameterByName } from '../../scenario/parameters';
import type { Scenario } from '../../scenario/scenario';
import { optionOf, type ViewOptions } from '../../scenario/view-options';
import { doubtQuestion } from './doubt-question';
import { type ChangeWindow, windowOf } from './when-choice';
import * as words from './words';

/** The bursts that the fields say. */
const burstsOf = (options: ViewOptions): Bursts => ({
  period: optionOf(options, 'what-if.burst'),
  share: optionOf(options, 'what-if.busy') / 100,
  low: optionOf(options, 'what-if.quiet') / 100,
});

/** What is asked of a day: the doubts and limits above, a rate for each hour, and the bursts within them. */
export function whenQuestion(scenario: Scenario, options: ViewOptions): WhenQuestion {
  const shape = optionOf(options, 'what-if.shape');
  return {
    ...doubtQuestion(scenario, options),
    rates: dayRates(shape, optionOf(options, 'what-if.day'), scenario.dirtyRate),
    bursts: optionOf(options, 'what-if.pace') === 'bursts' ? burstsOf(options) : null,
  };
}

/** The window in which it may start, or start and end. */
export const changeWindow = (options: ViewOptions): ChangeWindow | null =>
  windowOf(optionOf(options, 'what-if.from'), optionOf(options, 'what-if.until'), optionOf(options, 'what-if.inside'));

/** What is asked of bursts. */
export function burstQuestion(scenario: Scenario, options: ViewOptions): BurstQuestion {
  return {
    scenario: { ...scenario, name: '' },
    bursts: burstsOf(options),
  };
}

const field = (parameter: Partial<NumberParameter>): NumberParameter => {
  const { zeroMeans: _, leastAboveZero: __, ...plain } = parameterByName.timeLimit;
  return { ...plain, ...parameter };
};

/** The fields of bursts. */
export const PERIOD_FIELD = field({ label: words.burstFields.period, unit: 's', min: 1, max: 3600 });
export const SHARE_FIELD = field({ label: words.burstFields.share, unit: '', min: 1, max: 99 });
export const QUIET_FIELD = field({ label: words.burstFields.quiet, unit: '', min: 0, max: 100 });

/** A scenario in which waiting for a trough pays (docs/model.md). */
export const BURST_EXAMPLE = {
  ...{ memory: 8192, workingSet: 256, dirtyRate: 200, bandwidth: 940, zeroMemory: 0 },
  ...{ timeLimitPerGib: 60, atDeadline: 'abort' },
} as const satisfies Partial<Scenario>;
