import { useMemo, useRef } from 'react';
import type { FitAnswer, FitQuestion } from '../../engine/fit-job';
import type { TrainingReading } from '../../readers/training';
import { type FitKind, fitKinds } from '../../scenario/fit-kinds';
import type { FitId } from '../../scenario/fit-names';
import { selectOption, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { type JobState, useJob } from '../shared/use-job';
import { type FitSource, type FitState, useFitState } from './fit-state';

/** An answer with the question that it belongs to: it is never shown with another table's rows. */
export interface ShownFit {
  readonly answer: FitAnswer;
  readonly question: FitQuestion;
  readonly kind: FitKind;
}

/** What the section shows. */
export interface FitOnScreen {
  readonly state: FitState;
  readonly kind: FitKind;
  readonly source: FitSource | null;
  readonly readJob: JobState<'readTraining'>;
  readonly fitJob: JobState<'fit'>;
  /** What was last read of the present source for this kind; null until something is. */
  readonly reading: TrainingReading | null;
  readonly shown: ShownFit | null;
  /** Whether what is shown belongs to what is chosen. */
  readonly isCurrent: boolean;
}

/** The row of a kind of fit. */
export function kindOf(id: FitId): FitKind {
  const kind = fitKinds.find((each) => each.id === id);
  if (!kind) throw new Error(`There is no fit ${id}.`);
  return kind;
}

/** Reads the chosen table and fits it, both in the worker, whenever one of the choices changes. */
export function useFit(): FitOnScreen {
  const state = useFitState();
  const seed = useStore((store) => selectScenario(store).seed);
  const id = useStore(selectOption('fit.kind'));
  const source = state.sources[id] ?? null;
  const { name = '', text = '', mapping = null } = source ?? {};
  const readKey = `${id} ${source?.id ?? ''} ${JSON.stringify(mapping)}`;
  const isOpen = source !== null;
  const readQuestion = useMemo(
    () => (isOpen ? { id, file: name, text, mapping } : null),
    [isOpen, id, name, text, mapping],
  );
  const readJob = useJob('readTraining', readQuestion, readKey);
  const current = readJob.isCurrent ? readJob.answer : null;
  const table = current?.table ?? null;
  const leftOut = source?.leftOut;
  const fitQuestion = useMemo<FitQuestion | null>(
    () => (table === null ? null : { id, table, leftOut: leftOut ?? [], seed, source: name }),
    [id, table, leftOut, seed, name],
  );
  const fitJob = useJob('fit', fitQuestion, `${readKey} ${leftOut?.join(' ') ?? ''} ${seed}`);
  const { answer, isCurrent } = fitJob;
  const last = useRef<ShownFit | null>(null);
  // While it is read anew, because a column is mapped, its headers stay as they are.
  const lastRead = useRef<{ readonly of: string; readonly reading: TrainingReading } | null>(null);
  const of = `${id} ${source?.id ?? ''}`;
  if (current) lastRead.current = { of, reading: current };
  const reading = lastRead.current?.of === of ? lastRead.current.reading : null;
  const shown = useMemo(
    () => (isCurrent && answer && fitQuestion ? { answer, question: fitQuestion, kind: kindOf(answer.id) } : null),
    [isCurrent, answer, fitQuestion],
  );
  if (shown) last.current = shown;
  return {
    ...{ state, kind: kindOf(id), source, readJob, fitJob, reading },
    ...{ shown: shown ?? last.current, isCurrent: shown !== null },
  };
}
