import { models } from '../../models/registry';
import {
  type CurvePoint,
  type Migration,
  type MigrationInput,
  type ModelId,
  type NotApplicableReason,
  withKnobs,
} from '../../models/result';
import type { MeasuredRun } from '../../readers/measured-run';
import { defaultScenario, effectiveInput } from '../../scenario/scenario';
import { stopReasons } from '../../vocabulary/stop-reasons';
import { quantile } from '../quantile';

/** The models that measured migrations are held against, in the order of tables. */
const comparedModels = () => Object.values(models).flatMap(({ id, isMeasured }) => (isMeasured ? [id] : []));

/** The numbers of a migration that are measured as well as predicted. */
export const MEASURED_METRICS = ['traffic', 'totalTime', 'downtime'] as const;
export type MeasuredMetric = (typeof MEASURED_METRICS)[number];

/** Why a model has nothing to say of a run. */
export type NoPrediction = NotApplicableReason | { readonly kind: 'no-curve' };

/** What a model says of a measured run. */
export type RunPrediction = { readonly model: ModelId; readonly converges: boolean } & (
  | { readonly outcome: Migration; readonly because: null }
  | { readonly outcome: null; readonly because: NoPrediction }
);

/** The rule of the measured runs that were forced as Xen does: past 3 times the memory, or after 30 rounds. */
const XEN_FACTOR = 3;
const XEN_LAST_ROUND = 29;
/** What was left of an unlimited loopback, in MiB/s, when QEMU had lifted its own limit for the pause. Measured. */
const UNLIMITED_RATE = 1845;

/**
 * A measured run as a model's input. The paper's models take the guest's whole memory, D, and as threshold what the link
 * sends within the downtime limit; they keep Xen's stop rules and the paper's resume time. A model that goes by the
 * downtime limit takes the run's own limits. W is the distinct memory at the longest measured time, the writable working set as far as it was seen.
 * Units: MiB, MiB/s, s. 32 MiB/s and 300 ms -> a threshold of 9.6 MiB.
 */
export function inputOfRun(run: MeasuredRun, curve: readonly CurvePoint[], model: ModelId): MigrationInput {
  const { memory, bandwidth, downtimeLimit, dirtyRate, limitKind, zeroMemory, timeLimit, isForcedLikeXen } = run;
  const usual = effectiveInput({ ...defaultScenario, model });
  const shared = { memory, bandwidth, dirtyRate, workingSet: curve.at(-1)?.distinct ?? 0 };
  if (models[model].mayRemain === 'threshold')
    return withKnobs(usual, { ...shared, threshold: bandwidth * downtimeLimit });
  return withKnobs(usual, {
    ...{ ...shared, ...(limitKind === 'link' ? {} : { cap: bandwidth, bandwidth: UNLIMITED_RATE }) },
    ...{ downtimeLimit, zeroMemory, curve, atDeadline: 'abort', ...(timeLimit === null ? {} : { timeLimit }) },
    ...{ endByRounds: isForcedLikeXen, maxRounds: XEN_LAST_ROUND, maxTrafficFactor: XEN_FACTOR },
  });
}

/** What each model says of a run; without a curve those that read W say nothing. */
export function predictRun(run: MeasuredRun, curve: readonly CurvePoint[]): readonly RunPrediction[] {
  return comparedModels().map((model): RunPrediction => {
    if (curve.length === 0 && models[model].reads.includes('workingSet')) {
      return { model, converges: false, outcome: null, because: { kind: 'no-curve' } };
    }
    const outcome = models[model].predict(inputOfRun(run, curve, model));
    return outcome.applicable
      ? { model, converges: stopReasons[outcome.stopReason].isOwnEnd, outcome, because: null }
      : { model, converges: false, outcome: null, because: outcome.because };
  });
}

/** A measured run and what the models say of it. */
export interface PredictedRun {
  readonly run: MeasuredRun;
  readonly predictions: readonly RunPrediction[];
}

/** predicted / measured - 1, or null where one of them is missing or nothing was measured. 110 for 100 -> 0.1. */
export function errorOf({ run }: PredictedRun, { outcome }: RunPrediction, metric: MeasuredMetric): number | null {
  const measured = run[metric];
  if (outcome === null || measured === null || measured === 0) return null;
  return outcome[metric] / measured - 1;
}

/** How far a model is off: the median and the 90th percentile of |error|, and over how many runs. */
export interface ErrorSpread {
  readonly runs: number;
  readonly median: number;
  readonly p90: number;
}

/** Errors of one model on one kind of workload; null where no run has both numbers. */
export interface ErrorRow {
  /** Null for all of them together. */
  readonly workload: string | null;
  readonly model: ModelId;
  readonly errors: Readonly<Record<MeasuredMetric, ErrorSpread | null>>;
}

function spreadOf(runs: readonly PredictedRun[], model: ModelId, metric: MeasuredMetric): ErrorSpread | null {
  const errors = runs.flatMap((run) => {
    const prediction = run.predictions.find((each) => each.model === model);
    const error = prediction ? errorOf(run, prediction, metric) : null;
    return error === null ? [] : [Math.abs(error)];
  });
  if (errors.length === 0) return null;
  return { runs: errors.length, median: quantile(errors, 0.5), p90: quantile(errors, 0.9) };
}

/**
 * Errors by workload and model, all workloads first, then each in the order in which they appear. Only runs that
 * converged by themselves: where a run was cut short, the number tells of the rule that cut it.
 */
export function errorRows(all: readonly PredictedRun[]): readonly ErrorRow[] {
  const runs = all.filter(({ run }) => run.end === 'converged');
  const byWorkload = new Map<string | null, PredictedRun[]>([[null, runs]]);
  for (const each of runs) {
    const own = byWorkload.get(each.run.workload);
    if (own) own.push(each);
    else byWorkload.set(each.run.workload, [each]);
  }
  return [...byWorkload].flatMap(([workload, own]) =>
    comparedModels().map((model): ErrorRow => {
      const spread = (metric: MeasuredMetric) => spreadOf(own, model, metric);
      const errors = { traffic: spread('traffic'), totalTime: spread('totalTime'), downtime: spread('downtime') };
      return { workload, model, errors };
    }),
  );
}

/** How often a model is right about whether a migration converges. */
export interface VerdictRow {
  readonly model: ModelId;
  readonly runs: number;
  readonly right: number;
  /** It promised an end that did not come, or denied one that came. */
  readonly wronglyYes: number;
  readonly wronglyNo: number;
}

/** "Does it converge", right or wrong, over all runs of which a model says anything; a refusal is a no. */
export function verdictRows(all: readonly PredictedRun[]): readonly VerdictRow[] {
  return comparedModels().map((model): VerdictRow => {
    const said = all.flatMap(({ run, predictions }) => {
      const prediction = predictions.find((each) => each.model === model);
      if (!prediction || prediction.because?.kind === 'no-curve') return [];
      return [{ yes: prediction.converges, truth: run.end === 'converged' }];
    });
    const count = (yes: boolean, truth: boolean) =>
      said.filter((each) => each.yes === yes && each.truth === truth).length;
    return {
      model,
      runs: said.length,
      right: count(true, true) + count(false, false),
      wronglyYes: count(true, false),
      wronglyNo: count(false, true),
    };
  });
}
