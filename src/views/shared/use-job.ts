import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { JobAnswer, JobKind, JobQuestion } from '../../engine/jobs';
import type { LearnedPrior } from '../../engine/own-prior-job';
import { selectLearnedInUse } from '../../state/selectors';
import { useStore } from '../../state/store';
import { type Asked, createJobLine, type LineState, type Pace } from './job-line';
import { useServices } from './services';

/** Where a piece of work stands. */
export interface JobState<Kind extends JobKind, About = unknown> extends Omit<LineState<Kind, About>, 'asked'> {
  /** What the answer was asked about. */
  readonly about: About | null;
  /** Whether the answer belongs to the present question; if not, it is dimmed, never relabelled. */
  readonly isCurrent: boolean;
  readonly cancel: () => void;
  readonly again: () => void;
}

/**
 * The last answer of each kind, with its question: whoever comes back to a view, or to another part of it that asks the
 * same, has it at once.
 */
const lastAnswers = new Map<JobKind, { readonly asked: unknown; readonly answer: unknown }>();

/** What tells a question from others: itself, or the `ownKey` of one that holds a large table, and what was learned of one's own guests. */
const keyOf = (question: unknown, learned: LearnedPrior | null, ownKey?: string): string =>
  `${ownKey ?? JSON.stringify(question)}${learned ? JSON.stringify(learned.points) : ''}`;

/** The answer that a view has to a question, for whoever asks the same elsewhere; null where the last one was to another. */
export function knownAnswer<Kind extends JobKind>(kind: Kind, question: JobQuestion<Kind>): JobAnswer<Kind> | null {
  const last = lastAnswers.get(kind) as Pick<LineState<Kind>, 'answer' | 'asked'> | undefined;
  const key = keyOf(question, selectLearnedInUse(useStore.getState()));
  return last?.asked?.key === key ? last.answer : null;
}

function atFirst<Kind extends JobKind, About>(kind: Kind, asked: Asked<Kind, About> | null): LineState<Kind, About> {
  const nothing = { status: 'idle', progress: null, answer: null, asked: null, sentence: null } as const;
  const last = lastAnswers.get(kind) as Pick<LineState<Kind, About>, 'answer' | 'asked'> | undefined;
  return last && asked && last.asked?.key === asked.key ? { ...nothing, ...last } : nothing;
}

function useLine<Kind extends JobKind, About>(
  kind: Kind,
  pace: Pace,
  asked: Asked<Kind, About> | null,
): JobState<Kind, About> {
  const services = useServices();
  const [attempt, setAttempt] = useState(0);
  const lastAttempt = useRef(attempt);
  const [state, setState] = useState(() => atFirst(kind, asked));
  const line = useMemo(() => {
    const put = (part: Partial<LineState<Kind, About>>) => {
      if (part.asked && pace === 'rest') lastAnswers.set(kind, { asked: part.asked, answer: part.answer });
      setState((before) => ({ ...before, ...part }));
    };
    return createJobLine<Kind, About>(kind, pace, services, put);
  }, [kind, pace, services]);
  const key = asked?.key ?? null;
  const answered = state.asked?.key ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question, an attempt asks anew.
  useEffect(() => {
    const isAgain = attempt !== lastAttempt.current;
    lastAttempt.current = attempt;
    if (asked === null) {
      if (pace === 'rest') line.drop();
    } else if (answered === key && !isAgain) {
      // A question that went away and came back has its answer already.
      line.drop();
      setState((before) => ({ ...before, status: 'done', progress: null, sentence: null }));
    } else line.ask(asked);
  }, [line, key, attempt]);
  useEffect(() => line.drop, [line]);

  const again = useCallback(() => setAttempt((count) => count + 1), []);
  const { asked: of, ...rest } = state;
  return { ...rest, about: of?.about ?? null, isCurrent: of !== null && answered === key, cancel: line.cancel, again };
}

/**
 * Long work that follows its question: asked again when the question changes, dropped when it is cancelled or left.
 * Null asks nothing. What was learned of one's own guests belongs to every question. A question that holds a large table is told from others by the `key` it comes with.
 */
export function useJob<Kind extends JobKind>(
  kind: Kind,
  question: JobQuestion<Kind> | null,
  ownKey?: string,
): JobState<Kind> {
  const learned = useStore(selectLearnedInUse);
  const asked = useMemo(() => {
    if (question === null) return null;
    return { question, key: keyOf(question, learned, ownKey), about: null };
  }, [question, ownKey, learned]);
  return useLine(kind, 'rest', asked);
}

/**
 * Quick work that follows a slider, every answer of which is shown. A question is known by its identity; `about` is what
 * its answer will be read with.
 */
export function useLiveJob<Kind extends JobKind, About>(
  kind: Kind,
  question: JobQuestion<Kind> | null,
  about: About,
): JobState<Kind, About> {
  const learned = useStore(selectLearnedInUse);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is about belongs to the question.
  const asked = useMemo(() => (question === null ? null : { question, key: {}, about }), [question, learned]);
  return useLine(kind, 'live', asked);
}
