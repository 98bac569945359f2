import type { Predictor, ReplayedMigration } from '../../analysis/history/history';
import type { ReplayAnswer } from '../../engine/history-job';
import { formatNumber } from '../../format/number';
import { type Figure, ordinalAxis } from '../plot/figure';
import { HEIGHT, LOOKS, SYMBOLS, scaleFrom0 } from './history-looks';

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
  if (sample === null || history === null || refined === null) return 'How far off each prediction was';
  return `On average the sample is ${percent(sample)} off, history ${percent(history)}, both together ${percent(refined)}`;
}

/** 'Migration 3: S 20 % too much, D̂ 10 % too little.' */
function sentenceOf({ migration, errors }: ReplayedMigration): string {
  const told = PREDICTORS_SHOWN.flatMap((id) => {
    const error = errors[id];
    return error === null ? [] : [`${SYMBOLS[id]} ${percent(Math.abs(error))} too ${error < 0 ? 'little' : 'much'}`];
  });
  return told.length === 0
    ? `Migration ${migration}: nothing was predicted, or nothing was dirtied.`
    : `Migration ${migration}: ${told.join(', ')}.`;
}

function summaryOf({ errors: { over }, replayed: { migrations } }: ReplayAnswer): string {
  const what = 'How far S, D̂ and D̃ were from D̄, without the sign.';
  if (over === 0) return `${what} A mean needs a second migration with a sample before it.`;
  const whole = migrations.filter(({ errors }) => PREDICTORS_SHOWN.every((id) => errors[id] !== null));
  const worst = whole.reduce((a, b) => (Math.abs(b.errors.refined ?? 0) > Math.abs(a.errors.refined ?? 0) ? b : a));
  const last = whole.at(-1) ?? worst;
  const size = ({ errors }: ReplayedMigration) => percent(Math.abs(errors.refined ?? 0));
  return (
    `${what} The means are over the ${over} ${over === 1 ? 'migration' : 'migrations'} before which all three were known. ` +
    `Both together were worst at migration ${worst.migration}, ${size(worst)} off, and are ${size(last)} off at the last.`
  );
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
    name: 'Lines: errors of the three predictors by migration',
    table: {
      columns: [
        { key: 'migration', label: 'Migration' },
        ...PREDICTORS_SHOWN.map((id) => ({ key: `${id}_error_percent`, label: `${SYMBOLS[id]} (%)` })),
      ],
      rows: migrations.map(({ migration, errors }) => [migration, ...PREDICTORS_SHOWN.map((id) => errors[id])]),
    },
    x: ordinalAxis(migrations.length, 'migration'),
    panels: [
      {
        y: scaleFrom0(
          'error (% of D̄)',
          lines.map(({ values }) => values),
        ),
        height: HEIGHT,
        layers: lines.map(({ id, values }) => ({ mark: 'line', ...LOOKS[id], values })),
      },
    ],
    points: migrations.map((each) => ({ x: each.migration, sentence: sentenceOf(each) })),
  };
}
