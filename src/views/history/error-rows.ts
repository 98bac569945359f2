import type { Predictor, ReplayedMigration } from '../../analysis/history/history';
import type { ReplayAnswer } from '../../engine/history-job';
import { formatNumber } from '../../format/number';
import { type Figure, ordinalAxis } from '../plot/figure';
import { HEIGHT, LOOKS, scaleFrom0 } from './history-looks';
import * as words from './words';

/** The order in which they are told. */
const PREDICTORS_SHOWN: readonly Predictor[] = ['sample', 'history', 'refined'];

/** A size of an error: '12.3 %'. */
export const percent = (value: number): string => `${formatNumber(value)}\u00a0%`;

const sizes = (migrations: readonly ReplayedMigration[], id: Predictor) =>
  migrations.map(({ errors }) => {
    const error = errors[id];
    return error === null ? null : Math.abs(error);
  });

function titleOf({ errors: { sample, history, refined } }: ReplayAnswer): string {
  if (sample === null || history === null || refined === null) return words.howFarOff;
  return words.onAverage(percent(sample), percent(history), percent(refined));
}

/** 'Migration 3: S 20 % too much, D̂ 10 % too little.' */
function sentenceOf({ migration, errors }: ReplayedMigration): string {
  const told = PREDICTORS_SHOWN.flatMap((id) => {
    const error = errors[id];
    if (error === null) return [];
    return [(error < 0 ? words.tooLittle : words.tooMuch)(words.symbols[id], percent(Math.abs(error)))];
  });
  return told.length === 0 ? words.nothingPredicted(migration) : words.errorsOf(migration, told);
}

function summaryOf({ errors: { over }, replayed: { migrations } }: ReplayAnswer): string {
  if (over === 0) return words.noMeanYet;
  const whole = migrations.filter(({ errors }) => PREDICTORS_SHOWN.every((id) => errors[id] !== null));
  const worst = whole.reduce((a, b) => (Math.abs(b.errors.refined ?? 0) > Math.abs(a.errors.refined ?? 0) ? b : a));
  const last = whole.at(-1) ?? worst;
  const size = ({ errors }: ReplayedMigration) => percent(Math.abs(errors.refined ?? 0));
  return words.meansAndWorst(over, worst.migration, size(worst), size(last));
}

/** The error of each predictor at every migration, in per cent of D̄. */
export function errorFigure(answer: ReplayAnswer): Figure {
  const { migrations } = answer.replayed;
  const lines = PREDICTORS_SHOWN.map((id) => ({ id, values: sizes(migrations, id) }));
  return {
    draw: 'recharts',
    fileName: 'precopy-history-errors',
    title: titleOf(answer),
    summary: summaryOf(answer),
    name: words.errorsChart,
    table: {
      columns: [
        { key: 'migration', label: words.migration },
        ...PREDICTORS_SHOWN.map((id) => ({ key: `${id}_error_percent`, label: words.inPercent(words.symbols[id]) })),
      ],
      rows: migrations.map(({ migration, errors }) => [migration, ...PREDICTORS_SHOWN.map((id) => errors[id])]),
    },
    x: ordinalAxis(migrations.length, words.alongMigrations),
    panels: [
      {
        y: scaleFrom0(
          words.errorLabel,
          lines.map(({ values }) => values),
        ),
        height: HEIGHT,
        layers: lines.map(({ id, values }) => ({ mark: 'line', ...LOOKS[id], values })),
      },
    ],
    points: migrations.map((each) => ({ x: each.migration, sentence: sentenceOf(each) })),
  };
}
