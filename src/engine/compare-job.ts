import { arrives } from '../models/bulk';
import { type CostMetrics, costMetrics } from '../models/cost';
import type { MiB } from '../models/units';
import type { Scenario } from '../scenario/scenario';
import type { Progress } from '../simulator/simulated-migration';
import type { StopReason } from '../vocabulary/stop-reasons';
import { evaluate } from './evaluation';

interface CompareQuestion {
  /** The scenario on screen, then the pinned ones. */
  readonly scenarios: readonly Scenario[];
}

/** What comes of one of the scenarios. */
export interface Compared {
  readonly of: Scenario;
  /** Null where the model has no numbers, or the VM does not arrive. */
  readonly metrics: CostMetrics | null;
  /** Null where the model has no numbers. */
  readonly stopReason: StopReason | null;
  readonly preCopyRounds: number;
  /** What each round sent, the pause last; at most 1,002 of them. */
  readonly sent: readonly MiB[];
}

interface CompareAnswer {
  readonly rows: readonly Compared[];
}

function compared(of: Scenario): Compared {
  const { outcome } = evaluate(of);
  if (!outcome.applicable) return { of, metrics: null, stopReason: null, preCopyRounds: 0, sent: [] };
  const { stopReason, preCopyRounds, rounds } = outcome;
  const metrics = arrives(outcome) && Number.isFinite(outcome.downtime) ? costMetrics(outcome) : null;
  return { of, metrics, stopReason, preCopyRounds, sent: rounds.map(({ volume }) => volume) };
}

/**
 * Each scenario under its own model, in the order they were given. Units: s, MiB, J. Errors: none; what has no numbers says so.
 * The default scenario -> 17.529 s, 21.15 ms.
 */
export function* compareScenarios({ scenarios }: CompareQuestion): Generator<Progress, CompareAnswer> {
  const rows: Compared[] = [];
  for (const [i, scenario] of scenarios.entries()) {
    yield { share: i / scenarios.length, sentence: 'Comparing' };
    rows.push(compared(scenario));
  }
  return { rows };
}
