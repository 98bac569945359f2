import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { JobAnswer, JobKind, JobQuestion } from '../../engine/jobs';
import { useServices } from './services';

/** How far a long piece of work has come. */
export interface JobProgress {
  readonly share: number;
  readonly sentence: string;
}

/** What became of the question: the last answer stays in sight whatever happens to the next one. */
export interface JobState<Kind extends JobKind> {
  readonly status: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  /** Known once the work has taken a moment: short work shows nothing. */
  readonly progress: JobProgress | null;
  readonly answer: JobAnswer<Kind> | null;
  /** Whether the answer belongs to the present question; if not, it is dimmed, never relabelled. */
  readonly isCurrent: boolean;
  /** Why it failed. */
  readonly sentence: string | null;
  readonly cancel: () => void;
  readonly again: () => void;
}

interface Kept<Kind extends JobKind> {
  readonly status: JobState<Kind>['status'];
  readonly progress: JobProgress | null;
  readonly answer: JobAnswer<Kind> | null;
  readonly answered: string | null;
  readonly sentence: string | null;
}

/** Rest after a change before the work begins: a slider that moves would start it again and again. */
const REST_MS = 120;

/**
 * Long work that follows its question: asked again when the question changes, dropped when it is cancelled or left.
 * Null asks nothing. A question that holds a large table is told from others by the `key` it comes with.
 */
export function useJob<Kind extends JobKind>(
  kind: Kind,
  question: JobQuestion<Kind> | null,
  ownKey?: string,
): JobState<Kind> {
  const { run, describeFailure } = useServices();
  const key = useMemo(() => (question === null ? null : (ownKey ?? JSON.stringify(question))), [question, ownKey]);
  const [attempt, setAttempt] = useState(0);
  const [kept, setKept] = useState<Kept<Kind>>({
    status: 'idle',
    progress: null,
    answer: null,
    answered: null,
    sentence: null,
  });
  const controller = useRef<AbortController | null>(null);
  /** The key of the question that the answer belongs to. */
  const known = useRef<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question, an attempt asks anew.
  useEffect(() => {
    if (question === null || key === null) return undefined;
    if (known.current === key) {
      // A question that went away and came back has its answer already.
      setKept((before) => ({ ...before, status: 'done', progress: null, sentence: null }));
      return undefined;
    }
    const mine = new AbortController();
    controller.current = mine;
    const put = (part: Partial<Kept<Kind>>) => {
      if (!mine.signal.aborted) setKept((before) => ({ ...before, ...part }));
    };
    put({ status: 'running', progress: null, sentence: null });
    const start = async () => {
      try {
        const onProgress = (share: number, sentence: string) => put({ progress: { share, sentence } });
        const answer = await run(kind, question, { onProgress, signal: mine.signal });
        if (answer !== null && !mine.signal.aborted) known.current = key;
        put(
          answer === null
            ? { status: 'cancelled', progress: null }
            : { status: 'done', progress: null, answer, answered: key },
        );
      } catch (error) {
        put({ status: 'failed', progress: null, sentence: describeFailure(error) });
      }
    };
    const timer = setTimeout(() => void start(), REST_MS);
    return () => {
      clearTimeout(timer);
      mine.abort();
    };
  }, [kind, key, attempt, run, describeFailure]);

  const cancel = useCallback(() => {
    controller.current?.abort();
    setKept((before) => ({ ...before, status: 'cancelled', progress: null }));
  }, []);
  const again = useCallback(() => {
    known.current = null;
    setAttempt((count) => count + 1);
  }, []);
  const { status, progress, answer, answered, sentence } = kept;
  return { status, progress, answer, isCurrent: answer !== null && answered === key, sentence, cancel, again };
}
