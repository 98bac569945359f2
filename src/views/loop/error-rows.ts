import type { LoopTurn } from '../../analysis/loop/loop-record';
import type { TableData } from '../../format/csv';
import { exactNumber } from '../../format/number';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import { nameOf, percentText } from './loop-format';

/** The errors of one turn in one metric, as shares. */
export interface ErrorRow {
  readonly turn: number;
  readonly lap: number;
  readonly vm: string;
  readonly base: number | null;
  readonly refined: number | null;
}

const meanOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

/** The errors of both models in one metric, turn by turn. */
export function errorRows(turns: readonly LoopTurn[], metric: Metric): ErrorRow[] {
  return turns.map(({ turn, lap, vms, chosen, errors }) => ({
    turn,
    lap,
    vm: nameOf(vms[chosen]),
    base: errors.base[metric],
    refined: errors.refined[metric],
  }));
}

/** The mean errors of both models in each lap, as shares. */
export interface LapErrors {
  readonly lap: number;
  readonly base: number | null;
  readonly refined: number | null;
}

/** The mean errors, lap by lap. */
export function lapErrors(rows: readonly ErrorRow[]): LapErrors[] {
  const laps = [...new Set(rows.map(({ lap }) => lap))];
  return laps.map((lap) => {
    const own = rows.filter((row) => row.lap === lap);
    return { lap, base: meanOf(own.map(({ base }) => base)), refined: meanOf(own.map(({ refined }) => refined)) };
  });
}

const turnsText = (turns: number): string => (turns === 1 ? 'one turn' : `${exactNumber(turns)} turns`);

/** The finding of the chart, over the turns recorded so far. */
export function errorTitle(rows: readonly ErrorRow[], metric: Metric): string {
  const name = metricRecords[metric].label;
  const [base, refined] = [meanOf(rows.map((row) => row.base)), meanOf(rows.map((row) => row.refined))];
  if (rows.length === 0) return `${name}: no turn is recorded yet`;
  if (base === null || refined === null) return `${name}: nothing could be judged in ${turnsText(rows.length)}`;
  if (base === refined) {
    return `${name}: after ${turnsText(rows.length)} both models are ${percentText(base)} off`;
  }
  const comparison = refined < base ? 'nearer than' : 'no nearer than';
  return `${name}: after ${turnsText(rows.length)} the refined model is ${comparison} the base model, ${percentText(refined)} and ${percentText(base)} off`;
}

/** The chart in sentences: the mean of each lap, the best and the worst turn of the refined model. */
export function errorSummary(rows: readonly ErrorRow[], metric: Metric): string {
  const judged = rows.filter((row) => row.refined !== null);
  const [first] = judged;
  if (!first)
    return 'The error of a prediction is its distance from what was simulated, as a share of that. It is recorded at the end of each turn.';
  const laps = lapErrors(rows).map(
    ({ lap, base, refined }) => `lap ${lap} ${percentText(base)} and ${percentText(refined)}`,
  );
  const best = judged.reduce((a, b) => ((b.refined ?? 0) < (a.refined ?? 0) ? b : a), first);
  const worst = judged.reduce((a, b) => ((b.refined ?? 0) > (a.refined ?? 0) ? b : a), first);
  const name = metricRecords[metric].name;
  return (
    `Error in ${name}, turn by turn. Means of the base and the refined model: ${laps.join('; ')}. ` +
    `The refined model is nearest on ${best.vm} in turn ${best.turn} (${percentText(best.refined)}) and farthest on ` +
    `${worst.vm} in turn ${worst.turn} (${percentText(worst.refined)}).`
  );
}

/** One turn in a sentence, for the pointer. */
export function describeError(row: ErrorRow): string {
  return `Turn ${row.turn}, lap ${row.lap}, ${row.vm}: base model ${percentText(row.base)} off, refined model ${percentText(row.refined)}.`;
}

/** Every recorded turn with the errors in all four metrics, in per cent, and the rates behind them. */
export function errorTable(turns: readonly LoopTurn[]): TableData {
  const inPercent = (share: number | null): number | null => (share === null ? null : 100 * share);
  const kinds = ['base', 'refined'] as const;
  return {
    columns: [
      { key: 'turn', label: 'Turn' },
      { key: 'lap', label: 'Lap' },
      { key: 'vm', label: 'VM' },
      { key: 'seed', label: 'Seed' },
      { key: 'sample_mib_s', label: 'S (MiB/s)' },
      { key: 'refined_mib_s', label: 'D-tilde (MiB/s)' },
      { key: 'mean_mib_s', label: 'D-bar (MiB/s)' },
      { key: 'cost', label: 'C' },
      { key: 'stop_reason', label: 'Stopped by' },
      ...METRICS.map((metric) => ({
        key: `simulated_${metric}_${metricRecords[metric].fileUnit}`,
        label: `${metricRecords[metric].label}, simulated (${metricRecords[metric].fileUnit})`,
      })),
      ...kinds.flatMap((kind) =>
        METRICS.map((metric) => ({
          key: `${kind}_${metric}_error_percent`,
          label: `${metricRecords[metric].label}, ${kind} off (%)`,
        })),
      ),
    ],
    rows: turns.map(({ turn, lap, vms, chosen, mean, simulated, stopReason, errors }) => {
      const vm = vms[chosen];
      return [
        turn,
        lap,
        nameOf(vm),
        vm?.seed ?? null,
        vm?.sample ?? null,
        vm?.refined ?? null,
        mean,
        vm?.cost ?? null,
        stopReason,
        ...METRICS.map((metric) => simulated[metric]),
        ...kinds.flatMap((kind) => METRICS.map((metric) => inPercent(errors[kind][metric]))),
      ];
    }),
  };
}
