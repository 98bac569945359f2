import { memo, useMemo } from 'react';
import type { SensitivityAnswer, SweepAnswer } from '../../engine/what-if-knobs-job';
import { parameterByName } from '../../scenario/parameters';
import { knobsThatCount } from '../../scenario/what-if-axes';
import { selectOption, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { METRIC_OPTIONS, type Metric } from '../../vocabulary/metrics';
import { Compare } from '../compare/Compare';
import { FigurePlot } from '../plot/FigurePlot';
import { DataTable } from '../shared/DataTable';
import { JobStatus } from '../shared/JobStatus';
import { keyed } from '../shared/keyed';
import { Dimmed, Panel } from '../shared/Panel';
import { RadioRow } from '../shared/RadioRow';
import { Said } from '../shared/Said';
import { UseLine } from '../shared/UseLine';
import { useJob } from '../shared/use-job';
import { KnobRangeFields } from './KnobRangeFields';
import { modelKnobs, OVERLAYS, PAUSE_FIELD, sweepQuestion, TIME_FIELD } from './knobs-question';
import { LimitField } from './LimitField';
import { ACROSS_ENDS, askedEnds } from './map-question';
import { assumedNotes } from './map-rows';
import { ScenarioLine } from './ScenarioLine';
import { sweepFigure } from './sweep-figure';
import { answerNotes, answerTitle, settingText, settingWords } from './sweep-rows';
import { byWeight, tornadoFigure, weightColumns } from './tornado-figure';
import * as words from './words';
import './what-if.css';

/** One knob from end to end, the other way round, and which knob matters. */
export function KnobsPart() {
  const metric = useStore(selectOption('what-if.metric'));
  return (
    <div className="what-if view-part">
      <ScenarioLine />
      <SweepSection metric={metric} />
      <Sensitivity metric={metric} />
      <Compare />
    </div>
  );
}

function SweepSection({ metric }: { readonly metric: Metric }) {
  const scenario = useStore(selectScenario);
  const options = useStore((state) => state.options);
  const wanted = useStore(selectOption('what-if.x'));
  const over = useStore(selectOption('what-if.over'));
  const pause = useStore(selectOption('what-if.pause'));
  const time = useStore(selectOption('what-if.time'));
  const { setOption } = useStore.getState();
  const question = useMemo(() => sweepQuestion(scenario, options), [scenario, options]);
  const job = useJob('whatIfSweep', question);
  const { answer, isCurrent } = job;
  const setRange = (from: number, to: number) => {
    setOption(ACROSS_ENDS[0], from);
    setOption(ACROSS_ENDS[1], to);
  };
  return (
    <Panel id="what-if-sweep" title={words.oneKnobTitle} isTitleHidden className="stack">
      <div className="row gap-8">
        <KnobRangeFields
          legend={words.turn}
          range={question.range}
          asked={askedEnds(options, ACROSS_ENDS)}
          knobs={knobsThatCount(scenario)}
          onKnob={(knob) => {
            setRange(0, 0);
            setOption('what-if.x', knob);
          }}
          onRange={setRange}
        />
        <LimitField field={PAUSE_FIELD} value={pause} onValue={(next) => setOption('what-if.pause', next)} />
        <LimitField field={TIME_FIELD} value={time} onValue={(next) => setOption('what-if.time', next)} />
        <RadioRow
          legend={words.shownMetric}
          options={METRIC_OPTIONS}
          value={metric}
          onChange={(id) => setOption('what-if.metric', id)}
        />
        <RadioRow
          legend={words.overIt}
          options={OVERLAYS}
          value={over}
          onChange={(id) => setOption('what-if.over', id)}
        />
      </div>
      {wanted !== question.range.knob && (
        <p className="note">
          {words.turnedInstead(parameterByName[wanted].label, parameterByName[question.range.knob].label)}
        </p>
      )}
      <JobStatus job={job} doing={words.turningKnob} />
      <Dimmed isOld={!isCurrent} className="what-if-sweep stack gap-2">
        {answer && <Found answer={answer} metric={metric} />}
      </Dimmed>
    </Panel>
  );
}

function Found({ answer, metric }: { readonly answer: SweepAnswer; readonly metric: Metric }) {
  const scenario = useStore(selectScenario);
  const { setParameter } = useStore.getState();
  const figure = useMemo(() => sweepFigure(answer, metric, scenario), [answer, metric, scenario]);
  const own = answer.answer;
  const lower = answer.withRoom && { knob: 'downtimeLimit' as const, to: answer.withRoom.downtimeLimit };
  const room = lower && { ...lower, ...settingText(lower, scenario) };
  const hasEdge = own.side === 'up' || own.side === 'down';
  return (
    <>
      <FigurePlot figure={figure} />
      {hasEdge && (
        <UseLine
          {...settingText(own, scenario)}
          words={settingWords(own, scenario)}
          onUse={() => setParameter(own.knob, own.to)}
        />
      )}
      {own.side === null && (
        <div className="row">
          <p>{words.otherKnobs(answer.others.length > 0)}</p>
          {answer.others.map((other) => {
            const { isIdle, label } = settingText(other, scenario);
            return (
              <button
                type="button"
                key={other.knob}
                disabled={isIdle}
                onClick={() => setParameter(other.knob, other.to)}
              >
                {label}
              </button>
            );
          })}
        </div>
      )}
      {keyed(answerNotes(answer)).map(([key, note]) => (
        <p className="note" key={key}>
          {note}
        </p>
      ))}
      {room && (
        <p>
          <button type="button" disabled={room.isIdle} onClick={() => setParameter('downtimeLimit', room.to)}>
            {room.label}
          </button>
        </p>
      )}
      <Said text={answerTitle(answer)} />
    </>
  );
}

/** Which knob matters, as a tornado and as a table with the cliffs. */
function Sensitivity({ metric }: { readonly metric: Metric }) {
  const scenario = useStore(selectScenario);
  const question = useMemo(() => ({ scenario: modelKnobs(scenario) }), [scenario]);
  const job = useJob('whatIfSensitivity', question);
  const { answer, isCurrent } = job;
  return (
    <Panel id="what-if-weights" title={words.weightsTitle} isTitleHidden className="stack">
      <JobStatus job={job} doing={words.turningEach} />
      <Dimmed isOld={!isCurrent} className="stack gap-4 waiting">
        {answer && <Weights answer={answer} metric={metric} />}
      </Dimmed>
    </Panel>
  );
}

const Weights = memo(function Weights({
  answer,
  metric,
}: {
  readonly answer: SensitivityAnswer;
  readonly metric: Metric;
}) {
  const figure = useMemo(() => tornadoFigure(answer, metric), [answer, metric]);
  const columns = useMemo(() => weightColumns(answer), [answer]);
  return (
    <>
      <FigurePlot figure={figure} />
      <DataTable
        label={words.weightsTable}
        columns={columns}
        rows={byWeight(answer, metric)}
        rowKey={({ knob }) => knob}
      />
      {keyed(assumedNotes(answer.assumedSet, words.thisOne)).map(([key, note]) => (
        <p className="note" key={key}>
          {note}
        </p>
      ))}
    </>
  );
});
