import type { KnobWeight } from '../../analysis/what-if/sensitivity';
import type { SensitivityAnswer } from '../../engine/what-if-knobs-job';
import { formatNumber } from '../../format/number';
import { parameterByName } from '../../scenario/parameters';
import { shownValue } from '../../scenario/value-text';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import { linearAxis } from '../plot/axis';
import { type Figure, nominalAxis, type Segment } from '../plot/figure';
import type { Column } from '../shared/table';
import { isOwn, regionName } from './ends';
import * as words from './words';

const clean = (value: number): number => (Number.isFinite(value) ? value : 0);
const size = ({ more, less }: KnobWeight, metric: Metric): number =>
  Math.max(Math.abs(clean(more[metric])), Math.abs(clean(less[metric])));

/** '+1.2 %', '−0.4 %', 'none' where there is no number. */
export function percentText(value: number): string {
  if (Number.isNaN(value)) return words.noNumber;
  const rounded = Number(value.toPrecision(2));
  if (Math.abs(value) < 0.0005) return '0\u00a0%';
  return `${rounded > 0 ? '+' : '−'}${formatNumber(Math.abs(rounded), 2)}\u00a0%`;
}

/** The knobs by how much they matter for a metric, the weightiest first. */
export const byWeight = ({ weights }: SensitivityAnswer, metric: Metric): readonly KnobWeight[] =>
  weights.toSorted((a, b) => size(b, metric) - size(a, metric));

/** What happens within 5 % of a knob's present value: '' where nothing does. */
export function cliffText({ knob, value, cliffs }: KnobWeight, { of }: SensitivityAnswer): string {
  const text = (at: number) => shownValue(parameterByName[knob], Number(at.toPrecision(3)));
  return cliffs
    .map(({ at, code }) => {
      const name = isOwn(code) ? words.converges : regionName(code, of);
      // Never in the words of the present value, at which it ends otherwise.
      return text(at) === text(value) ? words.endBeside(name, at > value, text(value)) : words.endAt(name, text(at));
    })
    .join('; ');
}

/** The finding: which knob matters most. */
function titleOf(shown: readonly KnobWeight[], metric: Metric): string {
  const [first] = shown;
  if (first && shown.every(({ more, less }) => Number.isNaN(more[metric]) && Number.isNaN(less[metric])))
    return words.nothingToWeigh(metric);
  if (!first || size(first, metric) < 0.0005) return words.noKnobChanges(metric);
  return words.mattersMost(parameterByName[first.knob].label, metric);
}

const [THICK, ROW, EDGE] = [11, 26, 24];
const LEAST = 1;

/** The percent of a metric for one percent of each knob, both ways: a tornado. */
export function tornadoFigure(answer: SensitivityAnswer, metric: Metric): Figure {
  const shown = byWeight(answer, metric);
  const most = Math.max(LEAST, ...shown.map((weight) => size(weight, metric)));
  const x = linearAxis(-most, most, undefined, 6);
  const names = shown.map(({ knob }) => parameterByName[knob].label).reverse();
  const y = { ...nominalAxis(names, ''), isNominal: false };
  const bars = (way: 'more' | 'less', shift: number): readonly Segment[] =>
    shown.map((weight, i) => {
      const at = shown.length - 1 - i + shift;
      return [0, at, clean(weight[way][metric]), at];
    });
  return {
    draw: 'recharts',
    fileName: 'precopy-knobs-that-matter',
    title: titleOf(shown, metric),
    summary: words.weightsSummary(metric),
    name: words.weightsBars(metric),
    table: {
      columns: [
        { key: 'knob', label: words.weightHeads.knob },
        { key: 'value', label: words.weightHeads.value },
        ...METRICS.flatMap((each) => [
          { key: `${metricRecords[each].key}_more`, label: words.forMore(each) },
          { key: `${metricRecords[each].key}_less`, label: words.forLess(each) },
        ]),
        { key: 'cliff', label: words.weightHeads.cliff },
      ],
      rows: shown.map((weight) => [
        parameterByName[weight.knob].label,
        weight.value,
        ...METRICS.flatMap((each) =>
          [weight.more[each], weight.less[each]].map((value) => (Number.isFinite(value) ? value : null)),
        ),
        cliffText(weight, answer),
      ]),
    },
    x: { ...x, label: words.percentOfMetric(metric) },
    panels: [
      {
        y,
        height: ROW * Math.max(shown.length, 2) + EDGE,
        layers: [
          {
            mark: 'segments',
            colour: 'accent',
            width: THICK,
            segments: bars('more', 0.22),
            key: words.moreKey,
          },
          { mark: 'segments', colour: 'again', width: THICK, segments: bars('less', -0.22), key: words.lessKey },
          { mark: 'segments', colour: 'edge', width: 1, segments: [[0, y.domain[0], 0, y.domain[1]]] },
        ],
      },
    ],
    points: shown.map((weight, i) => ({
      x: 0,
      y: shown.length - 1 - i,
      sentence: words.weightPoint(
        parameterByName[weight.knob].label,
        percentText(weight.more[metric]),
        percentText(weight.less[metric]),
        cliffText(weight, answer),
      ),
    })),
  };
}

/** A row for each knob: its value, what one percent of it does, and what lies near. */
export const weightColumns = (answer: SensitivityAnswer): readonly Column<KnobWeight>[] => [
  { key: 'knob', head: words.weightHeads.knob, isName: true, text: ({ knob }) => parameterByName[knob].label },
  {
    key: 'value',
    head: words.weightHeads.value,
    isNumber: true,
    text: ({ knob, value }) => shownValue(parameterByName[knob], value),
  },
  ...METRICS.map(
    (each): Column<KnobWeight> => ({
      ...{ key: each, head: metricRecords[each].label, over: words.weightHeads.ways, isNumber: true },
      text: ({ more, less }) => `${percentText(more[each])}, ${percentText(less[each])}`,
    }),
  ),
  {
    ...{ key: 'cliff', head: words.weightHeads.cliff, text: (row) => cliffText(row, answer) || words.noCliff },
    mark: ({ cliffs }) => cliffs.length > 0 && { as: 'warned' },
  },
];
