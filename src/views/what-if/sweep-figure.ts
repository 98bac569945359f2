import type { MetricColumns } from '../../analysis/what-if/columns';
import type { SweepAnswer } from '../../engine/what-if-knobs-job';
import { metricText } from '../../format/scale';
import { modelFacts } from '../../models/facts';
import { parameterByName } from '../../scenario/parameters';
import type { Scenario } from '../../scenario/scenario';
import { shownValue } from '../../scenario/value-text';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import { extentOf, logAxis } from '../plot/axis';
import type { Figure, FigureAxis, FigureLayer, Values } from '../plot/figure';
import { axisLabel, knobAxis } from '../plot/knob-axis';
import { isOwn, regionName } from './ends';
import { metricTicks } from './map-scale';
import { answerTitle, stepText } from './sweep-rows';
import * as words from './words';

/** Lines of other models, in the order in which they are laid over the scenario's own. */
const LOOKS = [
  { colour: 'again', dash: 'dash' },
  { colour: 'done', dash: 'dots' },
  { colour: 'skip', dash: 'dash' },
  { colour: 'base', dash: 'dots' },
  { colour: 'warn', dash: 'dash' },
] as const;
const HEIGHT = 320;

const valuesOf = (columns: MetricColumns, metric: Metric): Values =>
  Array.from(columns[metric], (value) => (value > 0 && Number.isFinite(value) ? value : null));

function metricSide(metric: Metric, series: readonly Values[], limit: number | null): FigureAxis {
  const numbers = series.flatMap((values) => values.filter((value) => value !== null));
  const [least, most] = extentOf(limit === null ? numbers : [...numbers, limit]);
  const side = logAxis(least, most, '');
  return {
    ...side,
    ticks: metricTicks(metric, ...side.domain),
    label: metricRecords[metric].label,
  };
}

/** The limit that a metric has, or null. */
const limitOf = ({ limits }: SweepAnswer['of'], metric: Metric): number | null => {
  if (metric !== 'downtime' && metric !== 'time') return null;
  return limits[metric] < Number.MAX_VALUE ? limits[metric] : null;
};

function pointSentence(answer: SweepAnswer, row: number): string {
  const { of, sweep, curves } = answer;
  const at = shownValue(parameterByName[of.range.knob], Number((sweep.xs[row] ?? 0).toPrecision(4)));
  const tell = (columns: MetricColumns, model: Scenario['model']) => {
    const code = columns.code[row] ?? 0;
    const end = regionName(code, { model });
    if (Number.isNaN(columns.time[row])) return end;
    const values = METRICS.map((metric) => [metric, columns[metric][row] ?? 0]);
    return words.endWithNumbers(end, isOwn(code), Object.fromEntries(values) as Record<Metric, number>);
  };
  const others = curves.map(({ model, columns }) => {
    const hasNone = Number.isNaN(columns.time[row]);
    const pause = hasNone ? regionName(0, { model }) : metricText('downtime', columns.downtime[row] ?? 0);
    return words.otherPause(modelFacts[model].label, pause);
  });
  return words.sweepPoint(at, tell(sweep.columns, of.scenario.model), stepText(answer, row), others);
}

/** A metric over a knob: the scenario's model and others, where the limits are kept, and where the scenario stands. */
export function sweepFigure(answer: SweepAnswer, metric: Metric, scenario: Scenario): Figure {
  const { of, sweep, spans, curves } = answer;
  const { knob } = of.range;
  const { key, label } = parameterByName[knob];
  const own = valuesOf(sweep.columns, metric);
  const others = curves.map(({ columns }) => valuesOf(columns, metric));
  const limit = limitOf(of, metric);
  const x = { ...knobAxis(of.range), label: axisLabel(of.range) };
  const y = metricSide(metric, [own, ...others], limit);
  const [low, high] = x.domain;
  const value = scenario[knob];
  const isInside = value >= low && value <= high;
  const layers: FigureLayer[] = [
    ...spans.map(
      ({ from, to }, i): FigureLayer => ({
        ...{ mark: 'band', colour: 'accent-wash', from, to },
        ...(i === 0 && { key: words.withinLimits }),
      }),
    ),
    ...(limit === null
      ? []
      : [
          {
            mark: 'segments',
            colour: 'warn',
            dash: 'dash',
            width: 1.5,
            segments: [[low, limit, high, limit]],
            key: words.limitAt(metricText(metric, limit)),
          } as const,
        ]),
    ...(isInside
      ? [
          {
            mark: 'segments',
            colour: 'ink',
            dash: 'dots',
            width: 1.5,
            segments: [[value, y.domain[0], value, y.domain[1]]],
            key: words.now,
          } as const,
        ]
      : []),
    ...curves.map(
      ({ model }, i): FigureLayer => ({
        ...{ mark: 'line', width: 1.5, values: others[i] ?? [], key: modelFacts[model].label },
        ...(LOOKS[i % LOOKS.length] ?? LOOKS[0]),
      }),
    ),
    { mark: 'line', colour: 'accent', width: 2, values: own, key: modelFacts[of.scenario.model].label },
  ];
  return {
    draw: 'recharts',
    fileName: 'precopy-sweep',
    title: answerTitle(answer),
    summary: words.sweepSummary(metric, label, words.limitsText(of.limits.downtime, of.limits.time)),
    hint: words.sweepHint,
    name: words.sweepLines(metric, label),
    table: {
      columns: [
        { key, label: axisLabel(of.range) },
        ...METRICS.map((each) => ({
          key: metricRecords[each].key,
          label: words.withUnit(metricRecords[each].label, metricRecords[each].unit),
        })),
        { key: 'rounds', label: words.rounds },
        ...curves.map(({ model }) => ({
          key: `${model}_${metricRecords[metric].key}`,
          label: words.ofModel(modelFacts[model].label, metric),
        })),
        { key: 'end', label: words.ends },
      ],
      rows: Array.from(sweep.xs, (at, row) => [
        at,
        ...METRICS.map((each) => valuesOf(sweep.columns, each)[row] ?? null),
        Number.isNaN(sweep.columns.rounds[row]) ? null : (sweep.columns.rounds[row] ?? null),
        ...others.map((values) => values[row] ?? null),
        regionName(sweep.columns.code[row] ?? 0, of.scenario),
      ]),
    },
    x,
    panels: [{ y, height: HEIGHT, layers }],
    points: Array.from(sweep.xs, (at, row) => ({ x: at, sentence: pointSentence(answer, row) })),
  };
}
