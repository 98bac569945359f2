import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import { fitKinds } from '../../scenario/fit-kinds';
import { useStore } from '../../state/store';
import { FitCharts } from '../fit-charts/FitCharts';
import { MappingPanel } from '../intake/MappingPanel';
import { JobStatus } from '../shared/JobStatus';
import { Dimmed } from '../shared/Panel';
import { RadioRow } from '../shared/RadioRow';
import { Said } from '../shared/Said';
import { useLate } from '../shared/use-late';
import { DataPanel } from './DataPanel';
import { ExportPanel } from './ExportPanel';
import { FitResults } from './FitResults';
import { outcomeHeadline } from './fit-answer';
import { updateFit, withMapping, withToggled } from './fit-state';
import * as words from './words';
import './fit-section.css';
import { LeftOut } from './LeftOut';
import { type FitOnScreen, type ShownFit, useFit } from './use-fit';

const OPTIONS = fitKinds.map(({ id, label }) => ({ id, label }));

/** Coefficients from runs of one's own. */
export function FitSection() {
  const screen = useFit();
  const { kind, source, readJob, fitJob, reading, isCurrent } = screen;
  const [asksFor, setAsksFor] = useState<number | null>(null);
  const id = source?.id ?? null;
  const needsColumns = reading !== null && reading.table === null && reading.headers.length > 0;
  const asksColumns = needsColumns || (asksFor !== null && asksFor === id);
  // The columns stay in sight once the last one is chosen.
  useEffect(() => {
    if (needsColumns) setAsksFor(id);
  }, [needsColumns, id]);
  const shown = reading !== null && reading.table === null ? null : screen.shown;
  const isLate = useLate(!isCurrent && shown !== null);
  const isReading = readJob.status === 'running' || readJob.status === 'cancelled' || readJob.status === 'failed';
  return (
    <section className="fit-section" aria-labelledby="fit-title">
      <Headline shown={shown} needsColumns={needsColumns} isLate={isLate} />
      <div className="fit-choice">
        <RadioRow
          legend={words.fittedLegend}
          options={OPTIONS}
          value={kind.id}
          onChange={(next) => useStore.getState().setOption('fit.kind', next)}
        />
        <p className="caption">{words.whatItGives(kind.question, kind.equation, kind.yields)}</p>
      </div>
      {isReading ? <JobStatus job={readJob} doing={words.reading} /> : <JobStatus job={fitJob} doing={words.fitting} />}
      <div className="fit-body stack gap-6">
        <div className="fit-panel">
          <DataPanel
            key={kind.id}
            screen={screen}
            asksColumns={asksColumns}
            onAskColumns={needsColumns ? null : () => setAsksFor(asksColumns ? null : id)}
          />
        </div>
        <Dimmed className="stack gap-6" isOld={isLate} isBusy={!isCurrent && !needsColumns}>
          {asksColumns && source && reading && (
            <MappingPanel
              reading={reading}
              chosen={source.mapping}
              onMapping={(mapping) => updateFit((before) => withMapping(before, kind.id, mapping))}
            />
          )}
          {shown ? <Answer shown={shown} /> : <Waiting screen={screen} needsColumns={needsColumns} />}
        </Dimmed>
      </div>
      {shown && (
        <Dimmed className="stack gap-6" isOld={isLate}>
          <Pictures shown={shown} />
        </Dimmed>
      )}
    </section>
  );
}

interface HeadlineProps {
  readonly shown: ShownFit | null;
  readonly needsColumns: boolean;
  readonly isLate: boolean;
}

/** What was found, as a sentence, and what it rests on. */
function Headline({ shown, needsColumns, isLate }: HeadlineProps) {
  const waiting = needsColumns ? words.matchColumns : words.whatRunsSay;
  const headline = shown ? outcomeHeadline(shown.answer.outcome) : waiting;
  const outcome = shown?.answer.outcome;
  return (
    <Dimmed className="fit-head" isOld={isLate}>
      <h2 id="fit-title" className="fit-headline headline">
        {headline}
      </h2>
      <Said text={shown ? headline : ''} />
      <p className="fit-reason reason">
        {shown && outcome?.kind === 'fitted' && words.restsOn(outcome.fit, shown.kind.equation, shown.question.source)}
      </p>
    </Dimmed>
  );
}

/** Before there is an answer. */
function Waiting({
  screen: { reading },
  needsColumns,
}: {
  readonly screen: FitOnScreen;
  readonly needsColumns: boolean;
}) {
  if (needsColumns) return <p className="warning">{words.chooseColumns}</p>;
  if (reading && reading.headers.length === 0) return <p className="warning">{words.nothingInFile}</p>;
  return <div className="waiting" />;
}

const Answer = memo(function Answer({ shown }: { readonly shown: ShownFit }) {
  const { answer, kind } = shown;
  const { outcome } = answer;
  return outcome.kind === 'fitted' ? (
    <FitResults fit={outcome.fit} kind={kind} patterns={answer.patterns} />
  ) : (
    <p className="warning" role="status">
      {outcome.text}
    </p>
  );
});

/** The charts, the rows left out (below, so that no chart moves under the pointer), and what can be taken away. */
const Pictures = memo(function Pictures({ shown }: { readonly shown: ShownFit }) {
  const { answer, question, kind } = shown;
  const { outcome } = answer;
  const leftOut = useMemo(() => new Set(question.leftOut), [question.leftOut]);
  const toggle = useCallback((row: number) => updateFit((state) => withToggled(state, kind.id, row)), [kind.id]);
  return (
    <>
      {/* Without rows there is nothing to draw, not even axes. */}
      {question.table.lines.length > 0 && (
        <FitCharts answer={answer} table={question.table} leftOut={leftOut} onToggle={toggle} />
      )}
      <LeftOut shown={shown} />
      {outcome.kind === 'fitted' && <ExportPanel fit={outcome.fit} shown={shown} />}
    </>
  );
});
