import type { LoopTurn } from '../../analysis/loop/loop-record';
import type { TableData } from '../../format/csv';
import { exactNumber } from '../../format/number';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import { type Axis, logAxis } from '../plot/axis';
import type { Figure, Segment, Values } from '../plot/figure';
import { nameOf, percentText } from './loop-format';
import * as words from './words';

/** The errors of one turn in one metric, as shares. */
interface ErrorRow {
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
interface LapErrors {
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

/** The finding of the chart, over the turns recorded so far. */
export function errorTitle(rows: readonly ErrorRow[], metric: Metric): string {
  const { label } = metricRecords[metric];
  const [base, refined] = [meanOf(rows.map((row) => row.base)), meanOf(rows.map((row) => row.refined))];
  const [turns, text] = [rows.length, exactNumber(rows.length)];
  if (rows.length === 0) return words.noTurnRecorded(label);
  if (base === null || refined === null) return words.nothingJudged(label, turns, text);
  if (base === refined) return words.bothModelsOff(label, turns, text, percentText(base));
  return words.refinedAgainstBase({
    ...{ metric: label, turns, text, isNearer: refined < base },
    ...{ base: percentText(base), refined: percentText(refined) },
  });
}

/** The chart in sentences: the mean of each lap, the best and the worst turn of the refined model. */
export function errorSummary(rows: readonly ErrorRow[], metric: Metric): string {
  const judged = rows.filter((row) => row.refined !== null);
  const [first] = judged;
  if (!first) return words.whatErrorIs;
  const laps = lapErrors(rows).map(({ lap, base, refined }) =>
    words.meansOfLap(lap, percentText(base), percentText(refined)),
  );
  const best = judged.reduce((a, b) => ((b.refined ?? 0) < (a.refined ?? 0) ? b : a), first);
  const worst = judged.reduce((a, b) => ((b.refined ?? 0) > (a.refined ?? 0) ? b : a), first);
  const means = words.errorsByTurn(metricRecords[metric].name, laps);
  // One turn is neither the best nor the worst.
  if (judged.length === 1) return means;
  const told = ({ vm, turn, refined }: ErrorRow) => ({ vm, turn, error: percentText(refined) });
  return `${means}${words.nearestAndFarthest(told(best), told(worst))}`;
}

/** One turn in a sentence, for the pointer. */
export function describeError(row: ErrorRow): string {
  return words.errorsOfTurn(row.turn, row.lap, row.vm, percentText(row.base), percentText(row.refined));
}

/** Every recorded turn with the errors in all four metrics, in per cent, and the rates behind them. */
function errorTable(turns: readonly LoopTurn[]): TableData {
  const inPercent = (share: number | null): number | null => (share === null ? null : 100 * share);
  const kinds = ['base', 'refined'] as const;
  return {
    columns: [
      { key: 'turn', label: words.turn },
      { key: 'lap', label: words.errorHeads.lap },
      { key: 'vm', label: words.errorHeads.vm },
      { key: 'seed', label: words.errorHeads.seed },
      { key: 'sample_mib_s', label: words.errorHeads.sample },
      { key: 'refined_mib_s', label: words.errorHeads.refined },
      { key: 'mean_mib_s', label: words.errorHeads.mean },
      { key: 'cost', label: 'C' },
      { key: 'stop_reason', label: words.errorHeads.stoppedBy },
      ...METRICS.map((metric) => ({
        key: `simulated_${metric}_${metricRecords[metric].fileUnit}`,
        label: words.simulatedHead(metricRecords[metric].label, metricRecords[metric].fileUnit),
      })),
      ...kinds.flatMap((kind) =>
        METRICS.map((metric) => ({
          key: `${kind}_${metric}_error_percent`,
          label: words.offHead(metricRecords[metric].label, kind),
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

/** Errors below this are drawn on the bottom line, in per cent. */
const LEAST = 0.01;
const LEAST_SPAN = 10;
const inPercent = (share: number): number => Math.max(100 * share, LEAST);

/** The axis of per cent that holds all errors of the whole run, so that it stays where it is while the loop plays. */
function axisOfErrors(all: readonly ErrorRow[]): Axis {
  const shown = all.flatMap(({ base, refined }) => [base, refined].filter((share) => share !== null).map(inPercent));
  const [least, most] = shown.length === 0 ? [1, 100] : [Math.min(...shown), Math.max(...shown)];
  return logAxis(Math.min(least, most / LEAST_SPAN), most, '%');
}

/** The errors of base and refined model, turn by turn, as far as the play has come, on axes that hold all turns. */
export function errorFigure(turns: readonly LoopTurn[], recorded: number, metric: Metric): Figure {
  const all = errorRows(turns, metric);
  const rows = all.slice(0, recorded);
  const axis = axisOfErrors(all);
  const laps = lapErrors(all).map(({ lap }) => {
    const [first, last] = [all.findIndex((row) => row.lap === lap), all.findLastIndex((row) => row.lap === lap)];
    return { lap, from: first + 0.5, to: last + 1.5 };
  });
  const valuesOf = (model: 'base' | 'refined') =>
    all.map((row, i) => (i >= recorded || row[model] === null ? null : inPercent(row[model])));
  const [base, refined] = [valuesOf('base'), valuesOf('refined')];
  const means = (model: 'base' | 'refined') =>
    lapErrors(rows).flatMap((mean, i): Segment[] => {
      const [share, lap] = [mean[model], laps[i]];
      return share === null || !lap ? [] : [[lap.from + 0.1, inPercent(share), lap.to - 0.1, inPercent(share)]];
    });
  return {
    draw: 'recharts',
    fileName: `precopy-loop-errors-${metric}`,
    title: errorTitle(rows, metric),
    summary: errorSummary(rows, metric),
    name: words.errorsChart,
    table: errorTable(turns.slice(0, recorded)),
    x: {
      ...{ scale: 'linear', unit: '', label: '', domain: [0.5, Math.max(all.length, 1) + 0.5] },
      ticks: laps.map(({ lap, from, to }) => ({ value: (from + to) / 2, label: words.lapNumber(lap) })),
    },
    panels: [
      {
        y: { ...axis, label: words.errorLabel },
        height: 172,
        layers: [
          {
            mark: 'segments',
            colour: 'track',
            width: 1,
            segments: laps.map(({ from }) => [from, ...ends(axis, from)]),
          },
          { mark: 'segments', colour: 'track', width: 1, segments: gainsOf(base, refined) },
          {
            mark: 'segments',
            colour: 'cost-2',
            width: 2,
            dash: 'dash',
            segments: means('base'),
            key: words.errorKeys.meanBase,
          },
          {
            mark: 'segments',
            colour: 'cost-2',
            width: 2,
            segments: means('refined'),
            key: words.errorKeys.meanRefined,
          },
          { mark: 'dots', shape: 'dot', colour: 'cost-2', fill: 'ground', values: base, key: words.errorKeys.base },
          { mark: 'dots', shape: 'dot', colour: 'cost-2', width: 3, values: refined, key: words.errorKeys.refined },
        ],
      },
    ],
    points: all.map((row, i) => ({ x: i + 1, sentence: i < recorded ? describeError(row) : '' })),
  };
}

/** The rest of a line from the bottom to the top of an axis. */
const ends = ({ domain: [low, high] }: Axis, at: number) => [low, at, high] as const;

/** From the base model's dot to the refined one's: what history was worth. */
function gainsOf(base: Values, refined: Values): readonly Segment[] {
  return base.flatMap((from, i): Segment[] => {
    const to = refined[i] ?? null;
    return from === null || to === null ? [] : [[i + 1, from, i + 1, to]];
  });
}
