import type { Joules, Seconds, Watts } from '../../models/units';
import type { PowerSeries, PowerTrace } from '../../readers/power-trace';
import { HOSTS, type Host } from '../../vocabulary/hosts';
import { findGaps, type PowerGap } from './power-gaps';
import { findSpan } from './power-span';
import { findStaticPower, type StaticPower } from './power-static';
import type { TimeSpan } from './power-trace';

/** What somebody moved by hand; the rules find the rest. */
export interface PowerByHand {
  readonly span: TimeSpan | null;
  readonly staticPower: Readonly<Record<Host, Watts | null>>;
}

export const nothingByHand: PowerByHand = { span: null, staticPower: { source: null, destination: null } };

/** One host of a trace. */
export interface HostPower {
  readonly gaps: readonly PowerGap[];
  /** P_0 as the rule finds it; null where too few readings are quiet, or no span is known. */
  readonly found: StaticPower | null;
  /** P_0 as it counts: moved by hand, or found. */
  readonly staticPower: Watts | null;
  /** E of the span, and its standard error by the noise of the quiet readings; null without P_0 or a span. */
  readonly energy: Joules | null;
  readonly standardError: Joules | null;
  /** Of that energy, what lies in gaps: a straight line between two readings, not measured. */
  readonly bridged: Joules;
}

export interface TraceEnergy {
  /** The migration as it counts; null where the rule finds none and none was marked. */
  readonly span: TimeSpan | null;
  readonly spanBy: 'hand' | 'rule' | null;
  readonly hosts: Readonly<Record<Host, HostPower | null>>;
  /** Both hosts, or the one that was read; null unless each host that was read has an energy. */
  readonly total: Joules | null;
}

/** Integral of the straight line from one reading to the next, over the part of it inside the span: as end weights. */
function weightsInside(start: Seconds, end: Seconds, { from, to }: TimeSpan): readonly [Seconds, Seconds] {
  const [a, b] = [Math.max(start, from), Math.min(end, to)];
  if (b <= a) return [0, 0];
  // Where the middle of the part lies between the two readings.
  const middle = ((a + b) / 2 - start) / (end - start);
  return [(b - a) * (1 - middle), (b - a) * middle];
}

/** How long each reading counts in the integral over a span, in s; and the same for what lies in gaps alone. */
function timeWeights({ times }: PowerSeries, span: TimeSpan, gaps: readonly PowerGap[]) {
  const [all, inGaps] = [new Float64Array(times.length), new Float64Array(times.length)];
  const gapStarts = new Set(gaps.map(({ from }) => from));
  for (let i = 1; i < times.length; i += 1) {
    const start = times[i - 1] ?? 0;
    const weights = weightsInside(start, times[i] ?? 0, span);
    for (const [end, weight] of weights.entries()) {
      const k = i - 1 + end;
      all[k] = (all[k] ?? 0) + weight;
      if (gapStarts.has(start)) inGaps[k] = (inGaps[k] ?? 0) + weight;
    }
  }
  return { all, inGaps };
}

/**
 * Extra energy of one host over a span: E = sum of (P_t - P_0) dt (Eq. 16), as the area between the line through the
 * readings and P_0. Units: s, W -> J. Even and uneven sampling alike; a part of a step counts at the span's ends.
 * Assumes that power goes straight from one reading to the next; a span beyond the readings ends with them.
 * Readings 200, 210, 200 at 0, 1, 3 s over 200 W, the whole span -> 5 + 10 = 15 J.
 */
export function energyOver(series: PowerSeries, span: TimeSpan, staticPower: Watts): Joules {
  const { all } = timeWeights(series, span, []);
  return all.reduce((sum, weight, i) => sum + weight * ((series.watts[i] ?? 0) - staticPower), 0);
}

function readHost(series: PowerSeries, span: TimeSpan | null, byHand: Watts | null, gapAfter?: number): HostPower {
  const gaps = findGaps(series, gapAfter);
  const found = span && findStaticPower(series, span);
  const staticPower = byHand ?? found?.watts ?? null;
  if (!span || staticPower === null) {
    return { gaps, found, staticPower, energy: null, standardError: null, bridged: 0 };
  }
  const { all, inGaps } = timeWeights(series, span, gaps);
  const area = (weights: Float64Array) =>
    weights.reduce((sum, weight, i) => sum + weight * ((series.watts[i] ?? 0) - staticPower), 0);
  const length = all.reduce((sum, weight) => sum + weight, 0);
  // A meter errs by a share of what it reads, so a raised reading scatters more than a quiet one.
  const share = found ? found.deviation / found.watts : 0;
  const ofReadings = share * Math.sqrt(all.reduce((sum, w, i) => sum + (w * (series.watts[i] ?? 0)) ** 2, 0));
  const ofLevel = byHand === null ? (found?.standardError ?? 0) * length : 0;
  return {
    gaps,
    found,
    staticPower,
    energy: area(all),
    standardError: found ? Math.hypot(ofReadings, ofLevel) : null,
    bridged: area(inGaps),
  };
}

/**
 * The energy of a migration from readings of power around it (Eq. 16, fig. 4), both hosts apart.
 * Units: s, W -> J. The span and P_0 are found by the rules of `findSpan` and `findStaticPower`, or taken as they were
 * moved by hand. Assumes one migration in the trace. Errors: null for what cannot be told; no number is made up, but
 * over gaps the line goes straight, and how much energy that is is said.
 */
export function readPower(trace: PowerTrace, byHand: PowerByHand = nothingByHand, gapAfter?: number): TraceEnergy {
  const rule = byHand.span ? null : findSpan(trace);
  const span = byHand.span ?? rule;
  const read = (host: Host): HostPower | null => {
    const series = trace[host];
    return series && readHost(series, span, byHand.staticPower[host], gapAfter);
  };
  const hosts = { source: read('source'), destination: read('destination') };
  const energies = HOSTS.flatMap((host) => (hosts[host] ? [hosts[host].energy] : []));
  const isWhole = energies.length > 0 && energies.every((energy) => energy !== null);
  return {
    span,
    spanBy: byHand.span ? 'hand' : rule ? 'rule' : null,
    hosts,
    total: isWhole ? energies.reduce<number>((sum, energy) => sum + (energy ?? 0), 0) : null,
  };
}
