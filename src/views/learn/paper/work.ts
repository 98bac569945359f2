import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { paperFleet } from '../../../scenario/fleet';
import { workloads } from '../../../simulator/workload-list';
import type { NamedText } from '../../../state/intake-slice';
import { guidedQuestion } from '../../guided/guided-question';
import { loadSamples } from '../../intake/samples';
import { loopQuestion } from '../../loop/loop-question';
import { firstState } from '../../measure/measure-state';
import { measureQuestion } from '../../measure/question';
import { traceQuestion } from '../../power/power-shown';
import { ratesQuestion } from '../../rates/rates-question';
import { useJob } from '../../shared/use-job';
import { trialsQuestion } from '../../validate/trials-question';
import { settingQuestions, settings } from './settings';

const paper = settings.loop;

/** All five workloads beside each other. */
export const measured = { ...firstState, compared: workloads.map(({ id }) => id) };

/** What the worker is asked for the figures, each with the paper's inputs. */
const questions = {
  rates: ratesQuestion(paper, 'usual'),
  trace: traceQuestion(paper, 1),
  measure: measureQuestion(measured, paper),
  loop: loopQuestion(paper, paperFleet, 1, []),
  trials: trialsQuestion(paper),
  guided: guidedQuestion(paper, 'paper', paperFleet),
} as const;

type WorkId = 'settings' | 'fit' | keyof typeof questions;

const NOTHING_BY_HAND = { span: null, staticPower: { source: null, destination: null } } as const;
const ENERGY_SAMPLE = 'training/energy.csv';

/** The table of figure 5, once it is wanted: simulated migrations that come with the page. */
function useSample(isWanted: boolean): { readonly file: NamedText | null; readonly lost: string | null } {
  const [file, setFile] = useState<NamedText | null>(null);
  const [lost, setLost] = useState<string | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    loadSamples([ENERGY_SAMPLE]).then(
      ([sample]) => setFile(sample ?? null),
      (error: unknown) => setLost(error instanceof Error ? error.message : String(error)),
    );
  }, [isWanted]);
  return { file, lost };
}

function useFit(isWanted: boolean) {
  const { file, lost } = useSample(isWanted);
  const asked = useMemo(
    () => file && { id: 'energy' as const, file: file.name, text: file.text, mapping: null },
    [file],
  );
  const reading = useJob('readTraining', asked);
  const table = reading.isCurrent ? (reading.answer?.table ?? null) : null;
  const question = useMemo(
    () => table && { id: 'energy' as const, table, leftOut: [], seed: paper.seed, source: ENERGY_SAMPLE },
    [table],
  );
  return { fit: useJob('fit', question, ENERGY_SAMPLE), table, lost };
}

/** All work of the page: each piece is asked when the first item that needs it comes into view, once for all of them. */
export function usePaperWork() {
  const [wanted, setWanted] = useState<ReadonlySet<WorkId>>(new Set());
  const want = useCallback(
    (id: WorkId) => setWanted((before) => (before.has(id) ? before : new Set([...before, id]))),
    [],
  );
  const ask = <Id extends keyof typeof questions>(id: Id) => (wanted.has(id) ? questions[id] : null);
  const trace = useJob('makeTrace', ask('trace'));
  const traced = useMemo(() => trace.answer && { trace: trace.answer.trace, byHand: NOTHING_BY_HAND }, [trace.answer]);
  const jobs = {
    settings: useJob('explorations', wanted.has('settings') ? settingQuestions : null),
    rates: useJob('rateSweep', ask('rates')),
    trace,
    measure: useJob('measure', ask('measure')),
    loop: useJob('loop', ask('loop')),
    trials: useJob('trials', ask('trials')),
    guided: useJob('guided', ask('guided')),
    energy: useJob('measureTrace', traced),
    ...useFit(wanted.has('fit')),
  };
  return { want, jobs };
}

type PaperWork = ReturnType<typeof usePaperWork>;

export const PaperWorkContext = createContext<PaperWork | null>(null);

/** All jobs of the page, with those of `id` asked for. */
export function useWork(id: WorkId): PaperWork['jobs'] {
  const work = useContext(PaperWorkContext);
  if (work === null) throw new Error('The work is provided by Paper.');
  const { want, jobs } = work;
  useEffect(() => want(id), [want, id]);
  return jobs;
}
