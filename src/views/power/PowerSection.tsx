import { useMemo, useRef } from 'react';
import type { PowerByHand, TraceEnergy } from '../../analysis/power/power-energy';
import type { TimeSpan } from '../../analysis/power/power-trace';
import { isComing } from '../../state/held';
import { selectOption, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { problemLine } from '../intake/file-reports';
import { Lines } from '../intake/Lines';
import { JobStatus } from '../shared/JobStatus';
import { LowerMemory } from '../shared/LowerMemory';
import { Dimmed, Panel } from '../shared/Panel';
import { Said } from '../shared/Said';
import { useJob } from '../shared/use-job';
import { useLate } from '../shared/use-late';
import './power.css';
import { DataTable } from '../shared/DataTable';
import { PowerChart } from './PowerChart';
import { PowerMarks } from './PowerMarks';
import { gapLines, madeText, powerTitle } from './power-findings';
import { timesOf, wattsOf } from './power-scales';
import { type ShownTrace, shownTrace, traceQuestion } from './power-shown';
import { handOn, type PowerState, usePowerState } from './power-state';
import { energyColumns, energyRows } from './power-tables';
import { TraceSource } from './TraceSource';
import * as words from './words';

/** A trace of power around a migration, and the energy in it (eq. 16, figure 4). */
export function PowerSection() {
  const state = usePowerState();
  const scenario = useStore(selectScenario);
  const interval = useStore(selectOption('fit.interval'));
  const wanted = useMemo(() => traceQuestion(scenario, interval), [scenario, interval]);
  const isAwaited = useStore((store) => isComing(store.held['fit.trace']));
  const isMade = state.shows === 'made' && !isAwaited;
  const making = useJob('makeTrace', isMade ? wanted : null);
  const isRefused = isMade && wanted === null;
  const made = isRefused ? null : making.answer;
  const shown = useMemo(() => shownTrace(state, made), [state, made]);
  return (
    <Panel id="power-title" title={words.traceTitle} className="power">
      <p className="caption">
        {words.twoMeters} {isMade && words.traceIsMade}
      </p>
      <TraceSource state={state} />
      {isRefused ? <TooLarge /> : isMade && <JobStatus job={making} doing={words.makingTrace} />}
      {shown ? (
        <Trace shown={shown} state={state} isOld={isMade && !making.isCurrent} />
      ) : (
        !isRefused && <div className="waiting" />
      )}
    </Panel>
  );
}

/** Too much memory to simulate, with the way out. */
function TooLarge() {
  return (
    <p className="warning">
      {words.tooLarge} <LowerMemory />
    </p>
  );
}

interface TraceProps {
  readonly shown: ShownTrace;
  readonly state: PowerState;
  readonly isOld: boolean;
}

/** The trace on screen with its energy. */
function Trace({ shown, state, isOld }: TraceProps) {
  const byHand = useMemo(() => handOn(state, shown.key), [state, shown.key]);
  const question = useMemo(() => ({ trace: shown.trace, byHand }), [shown.trace, byHand]);
  const job = useJob('measureTrace', question, `${shown.key} ${JSON.stringify(byHand)}`);
  // The trace that was on screen stays there until the energy of the next one is known.
  const known = useRef(shown);
  if (job.isCurrent) known.current = shown;
  const isBusy = isOld || !job.isCurrent;
  const isLate = useLate(isBusy);
  if (!job.answer) return <div className="waiting" />;
  return (
    <Dimmed className="stack gap-4" isOld={isLate} isBusy={isBusy}>
      <Results
        shown={known.current}
        energy={job.answer}
        byHand={handOn(state, known.current.key)}
        part={state.zoom?.key === known.current.key ? state.zoom.part : null}
      />
    </Dimmed>
  );
}

interface ResultsProps {
  readonly shown: ShownTrace;
  readonly energy: TraceEnergy;
  readonly byHand: PowerByHand;
  readonly part: TimeSpan | null;
}

function Results({ shown: { key, name, trace, made, notes, problems }, energy, byHand, part }: ResultsProps) {
  const [time, watts] = useMemo(() => [timesOf(trace, 4, part), wattsOf(trace)], [trace, part]);
  const marks = { trackKey: key, trace, energy, byHand, span: byHand.span ?? energy.span };
  return (
    <>
      {notes.length > 0 && <p className="note">{notes.join(' ')}</p>}
      <Lines lines={problems.map(problemLine)} />
      <PowerChart {...marks} name={name} part={part} />
      <PowerMarks {...marks} time={time} watts={watts} />
      <DataTable
        label={words.energyTable}
        columns={energyColumns(made)}
        rows={energyRows(energy, made)}
        rowKey={({ label }) => label}
      />
      <Lines lines={gapLines(energy)} label={words.gapsTitle} className="note" />
      {made && <p className="note">{madeText(made, energy.total)}</p>}
      <p className="note">{words.rulesAre}</p>
      <Said text={powerTitle(energy)} />
    </>
  );
}
