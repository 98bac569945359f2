import { useMemo } from 'react';
import { modelFacts } from '../../models/facts';
import { optionOf } from '../../scenario/view-options';
import { knobsThatCount, wholeRange } from '../../scenario/what-if-axes';
import type { WhatIfKnob } from '../../scenario/what-if-names';
import { selectOption, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { METRIC_OPTIONS } from '../../vocabulary/metrics';
import { Compare } from '../compare/Compare';
import { JobStatus } from '../shared/JobStatus';
import { Dimmed, Panel } from '../shared/Panel';
import { RadioRow } from '../shared/RadioRow';
import { useJob } from '../shared/use-job';
import { KnobRangeFields } from './KnobRangeFields';
import { LimitsSection } from './LimitsSection';
import { LinesField } from './LinesField';
import { MapPlot } from './MapPlot';
import {
  ACROSS_ENDS,
  askedEnds,
  axesOf,
  LINE_OPTIONS,
  lineMetrics,
  mapQuestion,
  typedLines,
  UP_ENDS,
} from './map-question';
import { ScenarioLine } from './ScenarioLine';
import * as words from './words';
import './what-if.css';

/** Two knobs as a map: where it converges by itself, where that ends, and what the metrics are on the way. */
export function MapPart() {
  const scenario = useStore(selectScenario);
  const options = useStore((state) => state.options);
  const metric = useStore(selectOption('what-if.metric'));
  const { setOption } = useStore.getState();
  const { x, y } = axesOf(scenario, options);
  const typed = typedLines(options, metric);
  const key = JSON.stringify(mapQuestion(scenario, { x, y }, typed));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question, which moves of the cross leave as it is.
  const question = useMemo(() => mapQuestion(scenario, { x, y }, typed), [key]);
  const isSlow = modelFacts[scenario.model].speed === 'loop';
  const sketch = useJob(
    'whatIfSketch',
    useMemo(() => (isSlow ? { ...question, isFirst: true } : null), [question, isSlow]),
  );
  // The whole map is asked for once its first picture is there.
  const isSketched = !isSlow || sketch.isCurrent;
  const job = useJob(
    'whatIfMap',
    useMemo(() => (isSketched ? { ...question, isFirst: false } : null), [question, isSketched]),
  );
  const isFirst = isSlow && sketch.isCurrent && !job.isCurrent;
  const answer = isFirst ? sketch.answer : (job.answer ?? sketch.answer);
  const isCurrent = job.isCurrent || isFirst;
  const knobs = knobsThatCount(scenario);
  const setRange = (ends: typeof ACROSS_ENDS | typeof UP_ENDS, from: number, to: number) => {
    setOption(ends[0], from);
    setOption(ends[1], to);
  };
  const choose = (axis: 'what-if.x' | 'what-if.y', knob: WhatIfKnob) => {
    const other =
      axis === 'what-if.x' ? ({ key: 'what-if.y', range: x } as const) : ({ key: 'what-if.x', range: y } as const);
    const isOther = knob === (axis === 'what-if.x' ? y.knob : x.knob);
    setRange(ACROSS_ENDS, 0, 0);
    setRange(UP_ENDS, 0, 0);
    setOption(axis, knob);
    // The two change places.
    if (isOther) setOption(other.key, other.range.knob);
  };
  const showWhole = () => {
    const [wide, high] = [wholeRange(x.knob), wholeRange(y.knob)];
    setRange(ACROSS_ENDS, wide.from, wide.to);
    setRange(UP_ENDS, high.from, high.to);
  };
  return (
    <Panel id="what-if-title" title={words.mapName} isTitleHidden className="what-if stack">
      <ScenarioLine />
      <div className="row gap-8">
        <KnobRangeFields
          legend={words.across}
          range={x}
          asked={askedEnds(options, ACROSS_ENDS)}
          knobs={knobs}
          onKnob={(knob) => choose('what-if.x', knob)}
          onRange={(from, to) => setRange(ACROSS_ENDS, from, to)}
        />
        <KnobRangeFields
          legend={words.up}
          range={y}
          asked={askedEnds(options, UP_ENDS)}
          knobs={knobs}
          onKnob={(knob) => choose('what-if.y', knob)}
          onRange={(from, to) => setRange(UP_ENDS, from, to)}
        />
        <span className="row">
          <button type="button" onClick={showWhole}>
            {words.wholeRanges}
          </button>
          <button
            type="button"
            onClick={() => {
              setRange(ACROSS_ENDS, 0, 0);
              setRange(UP_ENDS, 0, 0);
            }}
          >
            {words.usualRanges}
          </button>
        </span>
        <RadioRow
          legend={words.colourShows}
          options={METRIC_OPTIONS}
          value={metric}
          onChange={(id) => setOption('what-if.metric', id)}
        />
        {lineMetrics(metric).map((each) => (
          <LinesField
            key={each}
            metric={each}
            text={optionOf(options, LINE_OPTIONS[each])}
            onText={(text) => setOption(LINE_OPTIONS[each], text)}
          />
        ))}
      </div>
      {isSketched ? (
        <JobStatus job={job} doing={words.drawingMap} />
      ) : (
        <JobStatus job={sketch} doing={words.drawingMap} />
      )}
      <Dimmed isOld={!isCurrent} isBusy={!isCurrent || job.status === 'running'} className="what-if-figure">
        {answer && <MapPlot answer={answer} metric={metric} scenario={scenario} />}
      </Dimmed>
      <LimitsSection metric={metric} />
      <Compare />
    </Panel>
  );
}
