import { useCallback, useEffect, useState } from 'react';
import type { MeasuredAnswer } from '../../analysis/measured/measured-question';
import type { MeasuredFiles } from '../../engine/measured-job';
import type { OpenedFile } from '../../readers/mapped-table';
import { createHeldState } from '../../state/held-state';
import { takenOf } from '../intake/file-reports';
import { isListOf, isOpenedFile, isRecord } from '../intake/kept-checks';
import { loadSamples } from '../intake/samples';
import { type Ask, type Reading, useReading } from '../intake/use-reading';
import { useRestored } from '../intake/use-restored';
import * as words from './words';

/** The measured runs that come with the page: where they are from stands in the README beside them. */
const SHIPPED = ['qemu/runs.csv', 'qemu/curve.csv', 'qemu/rounds.csv'];

/** Runs that are compared, and the files that they are from. */
interface Compared extends MeasuredFiles {
  readonly answer: MeasuredAnswer;
}

/** Runs of one's own. */
const heldRuns = createHeldState<{ readonly own: Compared | null }>('validate.runs', {
  first: { own: null },
  keep: ({ own }) => own && { files: own.files },
  label: ({ own }) => words.heldRuns(own?.answer.runs.length ?? 0, own?.files.map(({ name }) => name) ?? []),
});

/** What the browser has kept, compared anew; null if it is not what it was. */
async function restored(kept: unknown, ask: Ask): Promise<{ readonly own: Compared } | null> {
  if (!isRecord(kept) || !isListOf(kept['files'], isOpenedFile)) return null;
  const { files } = kept;
  const answer = await ask('measured', { files });
  return answer?.files.every(({ count }) => count > 0) ? { own: { files, answer } } : null;
}

/** What is compared: the shipped runs, until a person opens others. */
interface RunsInPlay {
  /** Null until the shipped ones are compared. */
  readonly answer: MeasuredAnswer | null;
  readonly isShipped: boolean;
  /** The shipped runs could not be loaded. */
  readonly hasFailed: boolean;
  readonly reading: Reading;
  readonly backToShipped: () => void;
  readonly tryAgain: () => void;
}

/** The files of one's own with more of them: of two with one name the newer counts. Those that hold nothing are left out. */
async function compareMore(before: Compared | null, files: readonly OpenedFile[], ask: Ask) {
  const answer = await ask('measured', { files });
  if (!answer) return null;
  const isGood = (_: unknown, i: number) => (answer.files[i]?.count ?? 0) > 0;
  const good = files.filter(isGood);
  const kept = before?.files.filter(({ name }) => !good.some((file) => file.name === name)) ?? [];
  const all = [...kept, ...good];
  const isAll = all.length === files.length && good.length === files.length;
  const compared = isAll || good.length === 0 ? answer : await ask('measured', { files: all });
  if (!compared) return null;
  const bad = answer.files.filter(({ count }) => count === 0).map(({ reading }) => reading);
  const taken = takenOf(
    good.map(({ name }) => words.isOpened(name)),
    bad,
  );
  return { taken, next: good.length === 0 ? before : { files: all, answer: compared } };
}

/** Compares measured runs with the models: files of one's own take the place of the shipped ones, and join each other. */
export function useMeasuredRuns(): RunsInPlay {
  const [shipped, setShipped] = useState<MeasuredAnswer | null>(null);
  const { own } = heldRuns.use();
  const [attempt, setAttempt] = useState(0);
  const [hasFailed, setHasFailed] = useState(false);
  const reading = useReading('measured', async (files, ask) => {
    const compared = await compareMore(own, files, ask);
    if (compared && compared.next !== own) heldRuns.update(() => ({ own: compared.next }));
    return compared?.taken ?? null;
  });
  const isComing = useRestored(heldRuns, reading, words.runsInstead, restored);
  const { begin } = reading;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt loads anew.
  useEffect(() => {
    begin(async (ask) => {
      try {
        setShipped(await ask('measured', { files: await loadSamples(SHIPPED) }));
      } catch {
        setHasFailed(true);
      }
      return { sentence: '' };
    });
  }, [begin, attempt]);
  const tryAgain = () => {
    setHasFailed(false);
    setAttempt((count) => count + 1);
  };
  return {
    answer: own?.answer ?? (isComing ? null : shipped),
    isShipped: own === null,
    hasFailed: own === null && hasFailed,
    ...{ reading, tryAgain, backToShipped: useCallback(() => heldRuns.update(() => ({ own: null })), []) },
  };
}
