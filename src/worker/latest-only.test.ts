import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../test/runs';
import { latestOnly } from './latest-only';

interface Question {
  readonly id: number;
  readonly fails: boolean;
}

/** What became of a run of questions whose answers and arrivals the scheduler puts in any order. */
async function play(scheduler: fc.Scheduler, fails: readonly boolean[]) {
  const questions = fails.map((fail, id): Question => ({ id, fails: fail }));
  let inFlight = 0;
  let mostInFlight = 0;
  let newest = -1;
  const asked: number[] = [];
  const answered: number[] = [];
  const failed: number[] = [];
  /** Questions that failed while a newer one waited. */
  const overtaken: number[] = [];
  const put = latestOnly<Question, { of: Question }>(
    async (question) => {
      asked.push(question.id);
      inFlight += 1;
      mostInFlight = Math.max(mostInFlight, inFlight);
      await scheduler.schedule(Promise.resolve(), `answer ${question.id}`);
      inFlight -= 1;
      if (!question.fails) return { of: question };
      if (newest > question.id) overtaken.push(question.id);
      throw new Error(`No answer to ${question.id}.`);
    },
    {
      onAnswer: (question, answer) => {
        expect(answer.of).toBe(question);
        answered.push(question.id);
      },
      onError: (question, error) => {
        expect(String(error)).toBe(`Error: No answer to ${question.id}.`);
        failed.push(question.id);
      },
    },
  );
  scheduler.scheduleSequence(
    questions.map((question) => ({
      label: `put ${question.id}`,
      builder: async () => {
        newest = question.id;
        put(question);
      },
    })),
  );
  await scheduler.waitIdle();
  return { asked, answered, failed, overtaken, mostInFlight, inFlight };
}

const anyFailures = fc.array(
  fc.boolean().map((fail) => fail),
  { minLength: 1, maxLength: 12 },
);

describe('latestOnly', () => {
  it('has never more than one question in flight, and none at the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), anyFailures, async (scheduler, fails) => {
        const { mostInFlight, inFlight } = await play(scheduler, fails);
        expect([mostInFlight, inFlight]).toEqual([1, 0]);
      }),
      runs(200),
    );
  });

  it('always asks the last question, and reports what became of it last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), anyFailures, async (scheduler, fails) => {
        const { asked, answered, failed } = await play(scheduler, fails);
        const last = fails.length - 1;
        expect(asked.at(-1)).toBe(last);
        expect((fails[last] ? failed : answered).at(-1)).toBe(last);
      }),
      runs(200),
    );
  });

  it('asks in the order of the questions, each at most once, and the first one at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), anyFailures, async (scheduler, fails) => {
        const { asked } = await play(scheduler, fails);
        expect(asked).toEqual([...new Set(asked)].sort((a, b) => a - b));
        expect(asked[0]).toBe(0);
      }),
      runs(200),
    );
  });

  it('reports every answer with its own question, and every error but those of overtaken questions', async () => {
    let silent = 0;
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), anyFailures, async (scheduler, fails) => {
        const { asked, answered, failed, overtaken } = await play(scheduler, fails);
        expect(answered).toEqual(asked.filter((id) => !fails[id]));
        expect(failed).toEqual(asked.filter((id) => fails[id] && !overtaken.includes(id)));
        silent += overtaken.length;
      }),
      runs(300),
    );
    expect(silent).toBeGreaterThan(50);
  });

  it('keeps only the newest of the questions that come while one is in flight', async () => {
    const asked: string[] = [];
    let release: () => void = () => undefined;
    const ask = (question: string) => {
      asked.push(question);
      return new Promise<string>((resolve) => {
        release = () => resolve(question);
      });
    };
    const answers: string[] = [];
    const put = latestOnly(ask, {
      onAnswer: (_, answer) => answers.push(answer),
      onError: () => expect.unreachable(),
    });
    for (const question of ['first', 'second', 'third', 'fourth']) put(question);
    expect(asked).toEqual(['first']);
    release();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    expect([asked, answers]).toEqual([['first', 'fourth'], ['first']]);
  });

  it('asks nothing more until an answer has been used, and then the newest', async () => {
    const asked: string[] = [];
    let use: (value?: unknown) => void = () => undefined;
    const put = latestOnly<string, string>(
      async (question) => {
        asked.push(question);
        return question;
      },
      {
        onAnswer: () => undefined,
        onError: () => expect.unreachable(),
        isUsed: () =>
          new Promise((resolve) => {
            use = resolve;
          }),
      },
    );
    put('first');
    await new Promise(setImmediate);
    for (const question of ['second', 'third']) put(question);
    await new Promise(setImmediate);
    expect(asked).toEqual(['first']);
    use();
    await new Promise(setImmediate);
    expect(asked).toEqual(['first', 'third']);
  });

  it('reports a question that could not even be asked', async () => {
    const errors: unknown[] = [];
    const put = latestOnly<number, number>(
      () => {
        throw new Error('No worker.');
      },
      { onAnswer: () => expect.unreachable(), onError: (question, error) => errors.push(question, error) },
    );
    put(1);
    await Promise.resolve();
    expect(errors).toEqual([1, new Error('No worker.')]);
  });
});
