/** What a runner reports. `question` is the one that the answer, or the error, belongs to. */
interface LatestOnlyHandlers<Question, Answer> {
  readonly onAnswer: (question: Question, answer: Answer) => void;
  readonly onError: (question: Question, error: unknown) => void;
  /** When the answer has been used: the next question waits for it, and is then the newest there is. */
  readonly isUsed?: () => Promise<unknown>;
}

/**
 * One question in flight and at most one waiting: a newer question replaces the one that waits, so a slow answer never
 * builds a queue and the last question is always answered. The answer in flight is reported even when a newer question
 * waits: it says which question it answers, and something to see is better than nothing while a slider moves.
 */
export function latestOnly<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  { onAnswer, onError, isUsed }: LatestOnlyHandlers<Question, Answer>,
): (question: Question) => void {
  let busy = false;
  let waiting: { question: Question } | null = null;

  async function run(question: Question): Promise<void> {
    try {
      const answer = await ask(question);
      onAnswer(question, answer);
      await isUsed?.();
    } catch (error) {
      // A question that has been overtaken needs no apology: the newer one is asked next.
      if (waiting === null) onError(question, error);
    }
    const next = waiting;
    waiting = null;
    if (next === null) busy = false;
    else await run(next.question);
  }

  return (question) => {
    if (busy) {
      waiting = { question };
      return;
    }
    busy = true;
    void run(question);
  };
}
