import type { ComparedRun } from '../../analysis/measured/measured-question';
import type { TableData } from '../../format/csv';
import {
  formatNumber,
  joined,
  scaleDowntime,
  scaleDuration,
  scaleTransferRate,
  scaleVolume,
} from '../../format/number';
import { modelFacts } from '../../models/facts';
import type { ModelId } from '../../models/result';
import type { MeasuredRun } from '../../readers/measured-run';
import { downtimeLimitLine, type RoundsData, rowOf } from '../charts/rounds-rows';
import { type Axis, logVolumeAxis } from '../plot/axis';
import { END_TEXTS } from './measured-texts';

/** The rounds of one run, measured beside predicted. */
export interface RunRounds {
  readonly data: RoundsData;
  readonly axis: Axis;
  readonly title: string;
  readonly summary: string;
  readonly table: TableData;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** What is missing from the picture; null if nothing is. */
  readonly missing: string | null;
}

const roundsText = (count: number): string => `${formatNumber(count, 15)} round${count === 1 ? '' : 's'}`;

function endsText(run: MeasuredRun): string {
  const pause = run.downtime === null ? 'no pause' : `a pause of ${joined(scaleDowntime(run.downtime))}`;
  const total = `${joined(scaleVolume(run.traffic))} in ${joined(scaleDuration(run.totalTime))}`;
  return `Measured: ${total}, ${pause}, ${END_TEXTS[run.end]}.`;
}

/** What a run was set to, in the order in which one asks. */
function factsOf(run: MeasuredRun): RunRounds['facts'] {
  const rate = joined(scaleTransferRate(run.bandwidth));
  return [
    { name: 'Memory', value: joined(scaleVolume(run.memory)) },
    { name: 'of it zero', value: joined(scaleVolume(run.zeroMemory)) },
    { name: run.limitKind === 'link' ? 'Link' : 'max-bandwidth', value: rate },
    { name: 'Downtime limit', value: joined(scaleDowntime(run.downtimeLimit)) },
    { name: 'D', value: joined(scaleTransferRate(run.dirtyRate)) },
  ];
}

function missingText({ run, rounds, predictions }: ComparedRun, model: ModelId): string | null {
  const prediction = predictions.find((each) => each.model === model);
  const { label } = modelFacts[model];
  if (prediction?.because?.kind === 'no-curve')
    return `${label} needs the dirty curve of ${run.id}, and there is none.`;
  if (prediction?.because) return `${label} is not applicable: ${run.id} dirties faster than is sent.`;
  return rounds.length === 0 ? 'No rounds were measured: open rounds.csv to see them as dots.' : null;
}

/** Numbers of a transfer that only one side has stay empty. */
function tableOf({ rounds }: ComparedRun, data: RoundsData): TableData {
  const length = Math.max(rounds.length, data.rows.length);
  return {
    columns: [
      { key: 'transfer', label: 'Transfer' },
      { key: 'measured_phase', label: 'Measured phase' },
      { key: 'measured_mib', label: 'Measured (MiB)' },
      { key: 'measured_s', label: 'Measured (s)' },
      { key: 'predicted_phase', label: 'Predicted phase' },
      { key: 'predicted_mib', label: 'Predicted (MiB)' },
      { key: 'predicted_s', label: 'Predicted (s)' },
    ],
    rows: Array.from({ length }, (_, i) => {
      const [measured, predicted] = [rounds[i], data.rows[i]];
      const phase = (stops: boolean | undefined) => (stops === undefined ? '' : stops ? 'stop-and-copy' : 'pre-copy');
      return [
        i,
        phase(measured?.stopAndCopy),
        measured?.sent ?? null,
        measured?.duration ?? null,
        phase(predicted?.stopAndCopy),
        predicted?.sent ?? null,
        predicted?.duration ?? null,
      ];
    }),
  };
}

/** What one transfer says, from its row of the table; empty where neither side has it. */
export function transferSentence({ rows }: TableData, index: number): string {
  const [transfer, , measured, seconds, , predicted, said] = rows[index] ?? [];
  const text = (volume: unknown, time: unknown) =>
    typeof volume === 'number' && typeof time === 'number'
      ? `${joined(scaleVolume(volume))} in ${joined(scaleDuration(time))}`
      : 'no such transfer';
  return typeof transfer === 'number'
    ? `Transfer ${transfer}. Measured: ${text(measured, seconds)}. Predicted: ${text(predicted, said)}.`
    : '';
}

/** Everything that the picture of one run draws and says. Volumes in MiB. */
export function runRounds(compared: ComparedRun, model: ModelId): RunRounds {
  const { run, rounds, predictions } = compared;
  const outcome = predictions.find((each) => each.model === model)?.outcome ?? null;
  const predicted = outcome?.rounds ?? [];
  const rows = predicted.map((round, i) => rowOf(round, predicted[i - 1]));
  const simulated = rounds.map(({ sent }) => sent);
  const sizes = [...rows.map(({ sent }) => sent), ...simulated].filter((size) => size > 0);
  const data: RoundsData = {
    rows,
    overlay: null,
    overlayRefused: false,
    baseline: null,
    simulated,
    limit: downtimeLimitLine(run.bandwidth * run.downtimeLimit),
    largest: sizes.reduce((max, size) => Math.max(max, size), 0),
    smallest: sizes.reduce((min, size) => Math.min(min, size), Number.POSITIVE_INFINITY),
    leftOut: outcome?.roundsLeftOut ?? 0,
    traffic: outcome?.traffic ?? 0,
  };
  const live = rounds.filter(({ stopAndCopy }) => !stopAndCopy).length;
  const { label, name } = modelFacts[model];
  const said = outcome
    ? ` ${label}: ${joined(scaleVolume(outcome.traffic))} in ${joined(scaleDuration(outcome.totalTime))}, a pause of ` +
      `${joined(scaleDowntime(outcome.downtime))} after ${roundsText(outcome.preCopyRounds)}.`
    : '';
  return {
    data,
    axis: logVolumeAxis(data.smallest, data.largest),
    title:
      outcome && live > 0
        ? `Run ${run.id}, ${run.workload}: ${roundsText(live)} measured, ${formatNumber(outcome.preCopyRounds, 15)} by ${name}`
        : `Run ${run.id}, ${run.workload}`,
    summary: `${endsText(run)}${said}`,
    table: tableOf(compared, data),
    facts: factsOf(run),
    missing: missingText(compared, model),
  };
}
