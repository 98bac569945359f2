import { useCallback, useRef, useState } from 'react';
import type { HistoriesAnswer, SimulateHistoryAnswer, SimulateHistoryQuestion } from '../../engine/history-job';
import type { VmHistory } from '../../scenario/vm-history';
import { withHistories, withMigrations } from '../../state/histories-slice';
import { useStore } from '../../state/store';
import type { NamedText } from '../shared/dropped-files';
import { useServices } from '../shared/services';
import { updateHistoryState, wayBack, withFaulty } from './history-state';
import { openedText, simulatedText } from './history-text';

/** What is being done, how far it is, and the way out. */
export interface HistoryWork {
  readonly sentence: string;
  readonly share: number;
  readonly cancel: () => void;
}

/** Puts histories in the place of those on screen; the section says what happened and offers the way back. */
export function changeHistories(next: readonly VmHistory[], sentence: string, chosen?: string): void {
  const { histories, setHistories, say } = useStore.getState();
  if (next !== histories) setHistories(next);
  updateHistoryState((state) => ({
    ...state,
    chosen: chosen ?? state.chosen,
    wayBack: wayBack(histories, next, sentence),
  }));
  say(sentence);
}

/** Says something of the histories that changes nothing. */
export function note(sentence: string): void {
  changeHistories(useStore.getState().histories, sentence);
}

function takeSimulated(answer: SimulateHistoryAnswer): void {
  const { histories } = useStore.getState();
  const { history } = answer;
  const isMadeUp = answer.of.kind === 'made-up';
  const next = isMadeUp
    ? withHistories(histories, [history])
    : withMigrations(histories, history.vm, history.migrations);
  const isAny = history.migrations.length > 0;
  changeHistories(isAny ? next : histories, simulatedText(answer), isAny ? history.vm : undefined);
}

function takeFiles({ files }: HistoriesAnswer): void {
  const { histories } = useStore.getState();
  const read = files.flatMap((file) => file.histories);
  const next = read.length === 0 ? histories : withHistories(histories, read);
  const replaced = histories.filter(({ vm }) => read.some((history) => history.vm === vm)).length;
  updateHistoryState((state) =>
    withFaulty(
      state,
      files.map(({ file, problems, histories: found }) => ({ file, problems, isRefused: found.length === 0 })),
    ),
  );
  changeHistories(next, openedText(files, replaced), read[0]?.vm);
}

/** Simulates migrations and reads files in the worker, one after the other, and puts what comes into the histories. */
export function useHistoryWork(): {
  readonly work: HistoryWork | null;
  readonly simulate: (question: SimulateHistoryQuestion) => void;
  readonly open: (files: readonly NamedText[]) => void;
} {
  const { run, describeFailure } = useServices();
  const [work, setWork] = useState<HistoryWork | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const begin = useCallback(
    (doing: string, step: (options: Parameters<typeof run>[2]) => Promise<boolean>) => {
      const go = async () => {
        const controller = new AbortController();
        const cancel = () => controller.abort();
        // What is told of work that is over comes late, and must not bring its line back.
        let isOver = false;
        const onProgress = (share: number, sentence: string) => {
          if (!isOver) setWork({ sentence, share, cancel });
        };
        onProgress(0, doing);
        try {
          const isDone = await step({ onProgress, signal: controller.signal });
          if (!isDone) note('Cancelled. The histories are as they were.');
        } catch (error) {
          note(describeFailure(error));
        } finally {
          isOver = true;
          setWork(null);
        }
      };
      // A newer question of a kind would drop the one before it, and with it somebody's file.
      queue.current = queue.current.then(go);
    },
    [describeFailure],
  );
  const simulate = useCallback(
    (question: SimulateHistoryQuestion) =>
      begin('Simulating migrations', async (options) => {
        const answer = await run('simulateHistory', question, options);
        if (answer) takeSimulated(answer);
        return answer !== null;
      }),
    [begin, run],
  );
  const open = useCallback(
    (files: readonly NamedText[]) =>
      begin('Reading files', async (options) => {
        const answer = await run('readHistories', { files }, options);
        if (answer) takeFiles(answer);
        return answer !== null;
      }),
    [begin, run],
  );
  return { work, simulate, open };
}
