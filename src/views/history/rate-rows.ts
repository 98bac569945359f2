import type { Predictor, ReplayedMigration } from '../../analysis/history/history';
import type { MeanErrors } from '../../analysis/history/history-errors';
import type { ReplayAnswer } from '../../engine/history-job';
import { joined, scaleTransferRate } from '../../format/number';
import { type Figure, ordinalAxis } from '../plot/figure';
import { HEIGHT, LOOKS, ratesFrom0 } from './history-looks';
import * as words from './words';

const rate = (mibPerSecond: number): string => joined(scaleTransferRate(mibPerSecond));

/** Which predictor was nearest on average; null where that cannot be told. */
export function nearestOf(errors: MeanErrors): Predictor | null {
  const { sample, history, refined } = errors;
  if (sample === null || history === null || refined === null) return null;
  if (refined <= sample && refined <= history) return 'refined';
  return history < sample ? 'history' : 'sample';
}

function titleOf(errors: MeanErrors, count: number): string {
  const nearest = nearestOf(errors);
  if (nearest !== null) return words.nearest[nearest];
  return count === 1 ? words.beginsHistory : words.measuredAndPredicted;
}

/** What was predicted before a migration, and what came: 'S 60 MiB/s, D̂ 36 MiB/s, D̃ 48 MiB/s; measured 40 MiB/s.' */
function sentenceOf({ migration, sample, historyBefore, refined, mean }: ReplayedMigration): string {
  const told = [
    sample === null ? words.noSample : `${words.symbols.sample} ${rate(sample)}`,
    historyBefore === null ? words.noHistoryYet : `${words.symbols.history} ${rate(historyBefore)}`,
    ...(refined === null ? [] : [`${words.symbols.refined} ${rate(refined)}`]),
  ];
  return words.predictedAndMeasured(migration, told, rate(mean));
}

function summaryOf(vm: string, migrations: readonly ReplayedMigration[]): string {
  const [least, most] = migrations.reduce(
    ([low, high], { mean }) => [Math.min(low, mean), Math.max(high, mean)],
    [Number.POSITIVE_INFINITY, 0],
  );
  const last = migrations.at(-1);
  const range = words.dirtiedFromTo(vm, migrations.length, rate(least), rate(most));
  return last ? `${range} ${sentenceOf(last)}` : range;
}

/** S, D̂ and D̃ before each migration, and D̄ over it (eqs 11 to 13). */
export function rateFigure({ of, replayed: { migrations }, errors }: ReplayAnswer): Figure {
  const sample = migrations.map((each) => each.sample);
  const history = migrations.map(({ historyBefore }) => historyBefore);
  const refined = migrations.map((each) => each.refined);
  const measured = migrations.map(({ mean }) => mean);
  return {
    draw: 'recharts',
    fileName: 'precopy-history-rates',
    title: titleOf(errors, migrations.length),
    summary: summaryOf(of.vm, migrations),
    name: words.ratesChart,
    table: {
      columns: [
        { key: 'migration', label: words.migration },
        { key: 'sample_mib_s', label: words.rateHeads.sample },
        { key: 'history_before_mib_s', label: words.rateHeads.historyBefore },
        { key: 'refined_mib_s', label: words.rateHeads.refined },
        { key: 'mean_mib_s', label: words.rateHeads.mean },
        { key: 'history_after_mib_s', label: words.rateHeads.historyAfter },
      ],
      rows: migrations.map(({ migration, historyAfter }, i) => [
        migration,
        sample[i] ?? null,
        history[i] ?? null,
        refined[i] ?? null,
        measured[i] ?? null,
        historyAfter,
      ]),
    },
    x: ordinalAxis(migrations.length, words.alongMigrations),
    panels: [
      {
        y: ratesFrom0(words.dirtyingRate, [sample, history, refined, measured]),
        height: HEIGHT,
        layers: [
          { mark: 'line', ...LOOKS.sample, values: sample, key: words.rateKeys.sample },
          { mark: 'line', ...LOOKS.history, values: history, key: words.rateKeys.history },
          { mark: 'line', ...LOOKS.refined, values: refined, key: words.rateKeys.refined },
          {
            mark: 'dots',
            shape: 'dot',
            colour: 'ink',
            width: 2,
            values: measured,
            key: words.rateKeys.measured,
          },
        ],
      },
    ],
    points: migrations.map((each) => ({ x: each.migration, sentence: sentenceOf(each) })),
  };
}
