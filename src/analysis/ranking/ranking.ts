import type { CostWeights } from '../../models/cost';
import { COST_TERMS, type Metric } from '../../vocabulary/metrics';
import { type StopReason, stopReasons } from '../../vocabulary/stop-reasons';
import type { FleetMetrics, FleetPrediction } from './ranking-prediction';
import { sortedByKey } from './ranking-sort';

/** The largest value of a metric among the candidates, which all of them are divided by. */
export interface Maximum {
  readonly value: number;
  /** The first VM that has it; -1 where there are no candidates, or all of them have 0. */
  readonly vm: number;
  /** How many have it. */
  readonly holders: number;
}

/** The candidates in the order of their cost, and why the others are none. VMs are known by their row in the fleet. */
export interface Ranking {
  /** All VMs: the candidates first, the cheapest first, then those that are none, in the fleet's order. */
  readonly order: Uint32Array;
  readonly candidates: number;
  /** C; NaN of those that are no candidates. */
  readonly cost: Float64Array;
  /** Each metric over its maximum, 0 to 1; NaN of those that are no candidates. */
  readonly shares: FleetMetrics;
  readonly maxima: Readonly<Record<Metric, Maximum>>;
  /** 1 where the pause is longer than the VM's SLA allows. */
  readonly breaksSla: Uint8Array;
  /** 1 where pre-copy did not come to its own end. */
  readonly diverges: Uint8Array;
}

/** The names behind the codes of ends; null for 0, where the model has no number. */
export function stopReasonsByCode(): readonly (StopReason | null)[] {
  const names: (StopReason | null)[] = [null];
  for (const [reason, { code }] of Object.entries(stopReasons)) names[code] = reason as StopReason;
  return names;
}

const MS_PER_SECOND = 1000;

/** What is wrong with each VM's migration, whatever it costs. */
function faultsOf({ stop, metrics }: FleetPrediction, maxDowntime: Float64Array) {
  const forced = new Set(Object.values(stopReasons).flatMap(({ code, isOwnEnd }) => (isOwnEnd ? [] : [code])));
  const breaksSla = new Uint8Array(stop.length);
  const diverges = new Uint8Array(stop.length);
  for (let k = 0; k < stop.length; k += 1) {
    const most = (maxDowntime[k] ?? Number.NaN) / MS_PER_SECOND;
    // A comparison with NaN, of a VM without SLA or without number, is false.
    breaksSla[k] = (metrics.downtime[k] ?? Number.NaN) > most ? 1 : 0;
    diverges[k] = forced.has(stop[k] ?? 0) ? 1 : 0;
  }
  return { breaksSla, diverges };
}

/** Candidates and the others, each in the fleet's order. */
function split(stop: Uint8Array, isOut: (k: number) => boolean) {
  const rows = new Uint32Array(stop.length);
  const others = new Uint32Array(stop.length);
  let [inside, outside] = [0, 0];
  for (let k = 0; k < stop.length; k += 1) {
    if (isOut(k)) others[outside++] = k;
    else rows[inside++] = k;
  }
  return { rows: rows.subarray(0, inside), others: others.subarray(0, outside) };
}

function maximumOf(values: Float64Array, rows: Uint32Array): Maximum {
  let [value, vm, holders] = [0, -1, 0];
  for (const k of rows) {
    const own = values[k] ?? 0;
    if (own > value) [value, vm, holders] = [own, k, 1];
    else if (own === value && value > 0) holders += 1;
  }
  return { value, vm, holders };
}

/** A metric over its maximum; a metric that is 0 for all adds 0. */
function sharesOf(values: Float64Array, rows: Uint32Array, { value: max }: Maximum): Float64Array {
  const shares = new Float64Array(values.length).fill(Number.NaN);
  for (const k of rows) shares[k] = max > 0 ? (values[k] ?? 0) / max : 0;
  return shares;
}

/** C of one VM from its shares, its four terms summed in the order of eq. 18. */
export function costAt({ downtime, time, traffic, energy }: FleetMetrics, k: number, weights: CostWeights): number {
  return (
    weights.downtime * (downtime[k] ?? 0) +
    weights.time * (time[k] ?? 0) +
    weights.traffic * (traffic[k] ?? 0) +
    weights.energy * (energy[k] ?? 0)
  );
}

/**
 * The order in which the VMs of a fleet should move: the lowest C first, ties in the fleet's order (Eq. 18). C is that
 * of `costsOf` bit for bit. VMs without a number are no candidates; with `leavesOut` neither are those that break their
 * SLA or do not converge, and they do not count in the maxima either.
 * Units: metrics in s, MiB, J; `maxDowntime` in ms, NaN for any. Errors: none; no candidates, nobody is first.
 * Two VMs, the first twice as dear in everything, equal weights -> order 1, 0 with C 0.5 and 1.
 */
export function rankFleet(
  prediction: FleetPrediction,
  maxDowntime: Float64Array,
  weights: CostWeights,
  leavesOut: boolean,
): Ranking {
  const { stop, metrics } = prediction;
  const { breaksSla, diverges } = faultsOf(prediction, maxDowntime);
  const { rows, others } = split(
    stop,
    (k) => stop[k] === 0 || (leavesOut && (breaksSla[k] === 1 || diverges[k] === 1)),
  );
  const of = <Result>(one: (metric: Metric) => Result) =>
    Object.fromEntries(COST_TERMS.map((metric) => [metric, one(metric)])) as Record<Metric, Result>;
  const maxima = of((metric) => maximumOf(metrics[metric], rows));
  const shares = of((metric) => sharesOf(metrics[metric], rows, maxima[metric]));
  const cost = new Float64Array(stop.length).fill(Number.NaN);
  for (const k of rows) cost[k] = costAt(shares, k, weights);
  const candidates = rows.length;
  const order = new Uint32Array(stop.length);
  order.set(sortedByKey(rows, cost));
  order.set(others, candidates);
  return { order, candidates, cost, shares, maxima, breaksSla, diverges };
}
