import type { PlatformOutcome } from '../../models/platform-result';
import { models } from '../../models/registry';
import type { Round } from '../../models/result';
import type { MiB, Seconds } from '../../models/units';
import { defaultScenario, effectiveInput, type Scenario } from '../../scenario/scenario';

/** A stretch of a round: when it began and ended, and what was left then. */
export type Stretch = readonly [from: Seconds, before: MiB, to: Seconds, after: MiB];

/** What the platform's loop makes of the values of a log. Times in s, volumes in MiB. */
export interface NextTime {
  readonly outcome: PlatformOutcome;
  readonly totalTime: Seconds;
  /** Infinite where no pause comes. */
  readonly downtime: Seconds;
  readonly traffic: MiB;
  /** What is left over time. */
  readonly stretches: readonly Stretch[];
}

/** More rounds than a chart can show. */
const MOST_STRETCHES = 300;

/** Rounds as lines of what is left: each begins with what it sends and what it leaves. */
function stretchesOf(rounds: readonly Round[]): readonly Stretch[] {
  let time = 0;
  return rounds.slice(0, MOST_STRETCHES).map(({ volume, duration, left = 0 }): Stretch => {
    const from = time;
    time += duration;
    return [from, volume + left, time, left];
  });
}

/**
 * The loop of a log's platform over the knobs that the log sets, from its start: what comes of the same migration next
 * time, as Explore shows it. Assumes a guest and a link that stay as they were. Errors: none; null where no number comes.
 */
export function nextTimeOf(values: Partial<Scenario>): NextTime | null {
  const scenario: Scenario = { ...defaultScenario, ...values };
  const outcome = models[scenario.model].predict(effectiveInput(scenario));
  if (!outcome.applicable || !outcome.platform) return null;
  const { rounds, totalTime, downtime, traffic, platform } = outcome;
  return { outcome: platform.outcome, totalTime, downtime, traffic, stretches: stretchesOf(rounds) };
}
