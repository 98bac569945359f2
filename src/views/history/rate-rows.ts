import type { Predictor, ReplayedMigration } from '../../analysis/history/history';
import type { MeanErrors } from '../../analysis/history/history-errors';
import type { ReplayAnswer } from '../../engine/history-job';
import { joined, scaleTransferRate } from '../../format/number';
import { type Figure, ordinalAxis } from '../plot/figure';
import { HEIGHT, LOOKS, ratesFrom0, SYMBOLS } from './history-looks';

const rate = (mibPerSecond: number): string => joined(scaleTransferRate(mibPerSecond));

/** Which predictor was nearest on average; null where that cannot be told. */
export function nearestOf(errors: MeanErrors): Predictor | null {
  const { sample, history, refined } = errors;
  if (sample === null || history === null || refined === null) return null;
  if (refined <= sample && refined <= history) return 'refined';
  return history < sample ? 'history' : 'sample';
}

const FINDINGS: Readonly<Record<Predictor, string>> = {
  sample: 'The sample alone came nearest to what was measured',
  history: 'History alone came nearest to what was measured',
  refined: 'Sample and history together came nearest to what was measured',
};

function titleOf(errors: MeanErrors, count: number): string {
  const nearest = nearestOf(errors);
  if (nearest !== null) return FINDINGS[nearest];
  return count === 1 ? 'One migration begins a history' : 'What was measured, and what was predicted before';
}

/** What was predicted before a migration, and what came: 'S 60 MiB/s, D̂ 36 MiB/s, D̃ 48 MiB/s; measured 40 MiB/s.' */
function sentenceOf({ migration, sample, historyBefore, refined, mean }: ReplayedMigration): string {
  const told = [
    sample === null ? 'no sample' : `${SYMBOLS.sample} ${rate(sample)}`,
    historyBefore === null ? 'no history yet' : `${SYMBOLS.history} ${rate(historyBefore)}`,
    ...(refined === null ? [] : [`${SYMBOLS.refined} ${rate(refined)}`]),
  ];
  return `Migration ${migration}: ${told.join(', ')} before it; ${rate(mean)} measured over it.`;
}

function summaryOf(vm: string, migrations: readonly ReplayedMigration[]): string {
  const [least, most] = migrations.reduce(
    ([low, high], { mean }) => [Math.min(low, mean), Math.max(high, mean)],
    [Number.POSITIVE_INFINITY, 0],
  );
  const last = migrations.at(-1);
  const many = `${migrations.length} ${migrations.length === 1 ? 'migration' : 'migrations'}`;
  const range = `In ${many} ${vm} dirtied from ${rate(least)} to ${rate(most)} (D̄, dots).`;
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
    name: 'Lines: predicted dirtying rates by migration; dots: the measured ones',
    table: {
      columns: [
        { key: 'migration', label: 'Migration' },
        { key: 'sample_mib_s', label: 'S (MiB/s)' },
        { key: 'history_before_mib_s', label: 'D̂ before (MiB/s)' },
        { key: 'refined_mib_s', label: 'D̃ before (MiB/s)' },
        { key: 'mean_mib_s', label: 'D̄ measured (MiB/s)' },
        { key: 'history_after_mib_s', label: 'D̂ after (MiB/s)' },
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
    x: ordinalAxis(migrations.length, 'migration'),
    panels: [
      {
        y: ratesFrom0('dirtying rate', [sample, history, refined, measured]),
        height: HEIGHT,
        layers: [
          { mark: 'line', ...LOOKS.sample, values: sample, key: 'S: sampled just before' },
          { mark: 'line', ...LOOKS.history, values: history, key: 'D̂: history before it' },
          { mark: 'line', ...LOOKS.refined, values: refined, key: 'D̃: both together' },
          {
            mark: 'dots',
            shape: 'dot',
            colour: 'ink',
            width: 2,
            values: measured,
            key: 'D̄: measured over the migration',
          },
        ],
      },
    ],
    points: migrations.map((each) => ({ x: each.migration, sentence: sentenceOf(each) })),
  };
}
