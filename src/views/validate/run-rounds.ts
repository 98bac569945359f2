import type { ComparedRun } from '../../analysis/measured/measured-question';
import type { TableData } from '../../format/csv';
import { joined, scaleDowntime, scaleDuration, scaleTransferRate, scaleVolume } from '../../format/number';
import { modelFacts } from '../../models/facts';
import type { ModelId } from '../../models/result';
import type { MeasuredRun } from '../../readers/measured-run';
import { downtimeLimitLine, type RoundsData, rowOf } from '../charts/rounds-rows';
import { type Axis, logVolumeAxis } from '../plot/axis';
import * as words from './words';

/** The rounds of one run, measured beside predicted. */
interface RunRounds {
  readonly data: RoundsData;
  readonly axis: Axis;
  readonly title: string;
  readonly summary: string;
  readonly table: TableData;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** What is missing from the picture; null if nothing is. */
  readonly missing: string | null;
}

function endsText({ traffic, totalTime, downtime, end }: MeasuredRun): string {
  const pause = downtime === null ? null : joined(scaleDowntime(downtime));
  return words.measuredText(joined(scaleVolume(traffic)), joined(scaleDuration(totalTime)), pause, end);
}

/** What a run was set to, in the order in which one asks. */
function factsOf(run: MeasuredRun): RunRounds['facts'] {
  const rate = joined(scaleTransferRate(run.bandwidth));
  return [
    { name: words.runFacts.memory, value: joined(scaleVolume(run.memory)) },
    { name: words.runFacts.zero, value: joined(scaleVolume(run.zeroMemory)) },
    { name: run.limitKind === 'link' ? words.runFacts.link : words.runFacts.cap, value: rate },
    { name: words.runFacts.downtimeLimit, value: joined(scaleDowntime(run.downtimeLimit)) },
    { name: 'D', value: joined(scaleTransferRate(run.dirtyRate)) },
  ];
}

function missingText({ run, rounds, predictions }: ComparedRun, model: ModelId): string | null {
  const prediction = predictions.find((each) => each.model === model);
  const { label } = modelFacts[model];
  if (prediction?.because?.kind === 'no-curve') return words.needsCurve(label, run.id);
  if (prediction?.because) return words.dirtiesFaster(label, run.id);
  return rounds.length === 0 ? words.noRoundsMeasured : null;
}

/** Numbers of a transfer that only one side has stay empty. */
function tableOf({ rounds }: ComparedRun, data: RoundsData): TableData {
  const length = Math.max(rounds.length, data.rows.length);
  return {
    columns: [
      { key: 'transfer', label: words.transferColumns.transfer },
      { key: 'measured_phase', label: words.transferColumns.measuredPhase },
      { key: 'measured_mib', label: words.measuredColumn('MiB') },
      { key: 'measured_s', label: words.measuredColumn('s') },
      { key: 'predicted_phase', label: words.transferColumns.predictedPhase },
      { key: 'predicted_mib', label: words.predictedColumn('MiB') },
      { key: 'predicted_s', label: words.predictedColumn('s') },
    ],
    rows: Array.from({ length }, (_, i) => {
      const [measured, predicted] = [rounds[i], data.rows[i]];
      const phase = (stops: boolean | undefined) =>
        stops === undefined ? '' : stops ? words.stopAndCopy : words.preCopy;
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
      ? words.sentIn(joined(scaleVolume(volume)), joined(scaleDuration(time)))
      : words.noTransfer;
  return typeof transfer === 'number'
    ? words.transferText(transfer, text(measured, seconds), text(predicted, said))
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
    ? ` ${words.predictedText(
        label,
        joined(scaleVolume(outcome.traffic)),
        joined(scaleDuration(outcome.totalTime)),
        joined(scaleDowntime(outcome.downtime)),
        outcome.preCopyRounds,
      )}`
    : '';
  return {
    data,
    axis: logVolumeAxis(data.smallest, data.largest),
    title:
      outcome && live > 0
        ? words.roundsTitle(run.id, run.workload, live, outcome.preCopyRounds, name)
        : words.runTitle(run.id, run.workload),
    summary: `${endsText(run)}${said}`,
    table: tableOf(compared, data),
    facts: factsOf(run),
    missing: missingText(compared, model),
  };
}
