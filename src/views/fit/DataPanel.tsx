import { useEffect, useState } from 'react';
import type { TrainingQuestion } from '../../engine/training-job';
import { parameterByName } from '../../scenario/parameters';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { NumberKnob } from '../controls/NumberKnob';
import { problemLine } from '../intake/file-reports';
import { Lines } from '../intake/Lines';
import { Opener } from '../intake/Opener';
import { JobStatus } from '../shared/JobStatus';
import { useJob } from '../shared/use-job';
import { rowProblems } from './fit-answer';
import { updateFit, withSource } from './fit-state';
import { samples, suiteFile, suiteOf } from './samples';
import type { FitOnScreen } from './use-fit';
import { useRunsReading } from './use-runs-reading';
import * as words from './words';

interface DataPanelProps {
  readonly screen: FitOnScreen;
  readonly asksColumns: boolean;
  /** Null where the columns have to be shown anyway. */
  readonly onAskColumns: (() => void) | null;
}

/** Where the rows come from: a file of one's own, a sample, or a suite that is made. */
export function DataPanel({ screen: { kind, source, reading: read }, asksColumns, onAskColumns }: DataPanelProps) {
  const { id } = kind;
  const reading = useRunsReading(id, source === null);
  const needs = kind.columns.map(({ name }) => name).join(', ');
  return (
    <>
      <h2>{words.dataTitle}</h2>
      <p className="note">
        {source ? <strong className="is-ink">{source.name}</strong> : words.sampleUntil}
        {read && words.rowsReadOf(read.table?.lines.length ?? null, read.rowCount)}
      </p>
      <Opener reading={reading} label={words.openRuns} samples={samples[id]} held="fit.table" isSingle>
        <button
          type="button"
          aria-expanded={asksColumns}
          aria-disabled={onAskColumns === null}
          onClick={onAskColumns ?? undefined}
        >
          {words.columnsLabel}
        </button>
      </Opener>
      <p className="note">{words.howToOpen(needs)}</p>
      {read && <Lines lines={rowProblems(read).map(problemLine)} />}
      <Suite screenKind={id} />
    </>
  );
}

/** Training runs by the simulator, for any seed. */
function Suite({ screenKind }: { readonly screenKind: FitOnScreen['kind']['id'] }) {
  const suite = suiteOf[screenKind];
  const [question, setQuestion] = useState<TrainingQuestion | null>(null);
  const [asked, setAsked] = useState(0);
  const job = useJob('makeTraining', question, question ? `${asked} ${question.kind} ${question.seed}` : undefined);
  const { answer, isCurrent } = job;
  useEffect(() => {
    if (isCurrent && answer) updateFit((state) => withSource(state, screenKind, suiteFile(answer)));
  }, [isCurrent, answer, screenKind]);
  if (suite === null) return null;
  const make = () => {
    const scenario = selectScenario(useStore.getState());
    setAsked(asked + 1);
    setQuestion({ kind: suite, scenario, seed: scenario.seed });
  };
  return (
    <div className="fit-suite apart">
      <NumberKnob parameter={parameterByName.seed} />
      <button
        type="button"
        aria-disabled={job.status === 'running'}
        onClick={job.status === 'running' ? undefined : make}
      >
        {words.makeSuite}
      </button>
      <p className="note">{words.suites[suite]}</p>
      <JobStatus job={job} doing={words.makingSuite} />
    </div>
  );
}
