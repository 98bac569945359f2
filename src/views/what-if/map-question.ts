import type { MapQuestion } from '../../engine/what-if-map-job';
import { modelFacts } from '../../models/facts';
import { ENERGY_KNOBS, keepKnobs } from '../../scenario/knob-lists';
import { type MetricLine, readLines } from '../../scenario/metric-lines';
import type { Scenario } from '../../scenario/scenario';
import { optionOf, type ViewOptions } from '../../scenario/view-options';
import { type KnobRange, knobInUse, rangeOf } from '../../scenario/what-if-axes';
import type { Metric } from '../../vocabulary/metrics';

/** The two axes that are asked for; a knob that the model makes no use of gives way to one that it does. */
interface Axes {
  readonly x: KnobRange;
  readonly y: KnobRange;
}

/** The options that hold the ends of each axis. */
export const ACROSS_ENDS = ['what-if.left', 'what-if.right'] as const;
export const UP_ENDS = ['what-if.bottom', 'what-if.top'] as const;

/** The ends of an axis that the link asks for; 0 is the usual one. */
export const askedEnds = (
  options: ViewOptions,
  [from, to]: typeof ACROSS_ENDS | typeof UP_ENDS,
): readonly [from: number, to: number] => [optionOf(options, from), optionOf(options, to)];

/** The axes of a map for a scenario, by the options of the link. */
export function axesOf(scenario: Scenario, options: ViewOptions): Axes {
  const across = knobInUse(scenario, optionOf(options, 'what-if.x'));
  const up = knobInUse(scenario, optionOf(options, 'what-if.y'), across);
  return {
    x: rangeOf(across, scenario[across], ...askedEnds(options, ACROSS_ENDS)),
    y: rangeOf(up, scenario[up], ...askedEnds(options, UP_ENDS)),
  };
}

/** The option that holds the lines of each metric. */
export const LINE_OPTIONS = {
  time: 'what-if.times',
  downtime: 'what-if.downtimes',
  traffic: 'what-if.traffics',
  energy: 'what-if.energies',
} as const satisfies Readonly<Record<Metric, string>>;

/** The metrics whose lines a map that shows one of them may have. */
export const lineMetrics = (shown: Metric): readonly Metric[] =>
  shown === 'downtime' ? ['downtime'] : ['downtime', shown];

/** The lines that were typed for a map that shows a metric; what cannot be read is none. */
export const typedLines = (options: ViewOptions, shown: Metric): readonly MetricLine[] =>
  lineMetrics(shown).flatMap((metric) => {
    const reading = readLines(metric, optionOf(options, LINE_OPTIONS[metric]));
    return reading.ok ? reading.lines : [];
  });

/** Downtimes that people ask for, in s. */
const DOWNTIMES = [0.05, 0.1, 0.3, 1, 10];
const MS = 1000;

/** What the model looks at but for the two axes: the cross may move over a map without asking for it anew. */
export function mapQuestion(
  scenario: Scenario,
  { x, y }: Axes,
  typed: readonly MetricLine[] = [],
): Omit<MapQuestion, 'isFirst'> {
  const { reads } = modelFacts[scenario.model];
  const names = [...reads, 'model' as const, ...ENERGY_KNOBS].filter((name) => name !== x.knob && name !== y.knob);
  const isTyped = (each: number) => typed.some(({ metric, value }) => metric === 'downtime' && value === each);
  const downtimeLine = (value: number): MetricLine => ({ metric: 'downtime', value });
  // What converges lies below the downtime limit: where it stops doing so is the ridge.
  const limit = names.includes('downtimeLimit') ? scenario.downtimeLimit / MS : 0;
  return {
    scenario: keepKnobs(scenario, names),
    ...{ x, y },
    lines: [
      ...DOWNTIMES.filter((each) => Math.abs(each / limit - 1) > 0.01 && !isTyped(each)).map(downtimeLine),
      ...typed,
    ],
  };
}
