import { useEffect, useState } from 'react';
import type { ReplayAnswer, ReplayQuestion } from '../../engine/history-job';
import { useServices } from '../shared/services';

interface Replay {
  /** The last one that arrived; dimmed while it belongs to an older question. */
  readonly answer: ReplayAnswer | null;
  readonly isCurrent: boolean;
  /** Why there is none. */
  readonly sentence: string | null;
}

/** A history gone through in the worker, at every step of a slider: it takes a millisecond, so nothing waits. */
export function useReplay(question: ReplayQuestion | null): Replay {
  const { run, describeFailure } = useServices();
  const [kept, setKept] = useState<{ readonly answer: ReplayAnswer; readonly asked: ReplayQuestion } | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  useEffect(() => {
    if (question === null) return undefined;
    const controller = new AbortController();
    const ask = async () => {
      try {
        const answer = await run('replayHistory', question, { signal: controller.signal });
        if (answer === null || controller.signal.aborted) return;
        setKept({ answer, asked: question });
        setSentence(null);
      } catch (error) {
        if (!controller.signal.aborted) setSentence(describeFailure(error));
      }
    };
    void ask();
    return () => controller.abort();
  }, [question, run, describeFailure]);
  return { answer: kept?.answer ?? null, isCurrent: kept !== null && kept.asked === question, sentence };
}
