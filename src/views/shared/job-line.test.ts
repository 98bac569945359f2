import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Asked, createJobLine, type LineState, type Pace } from './job-line';
import type { Services } from './services';

type Kind = 'replayHistory';

/** A worker that answers when it is told to. */
function made(pace: Pace) {
  const calls: { question: unknown; end: (answer: unknown) => void; fail: (error: unknown) => void }[] = [];
  let onProgress: ((share: number, sentence: string) => void) | undefined;
  const run = ((_kind: string, question: unknown, options: Parameters<Services['run']>[2]) => {
    onProgress = options?.onProgress;
    return new Promise((resolve, reject) => {
      options?.signal?.addEventListener('abort', () => resolve(null));
      calls.push({ question, end: (answer) => resolve(answer as null), fail: reject });
    });
  }) as Services['run'];
  let state: LineState<Kind> = { status: 'idle', progress: null, answer: null, asked: null, sentence: null };
  const line = createJobLine<Kind, unknown>('replayHistory', pace, { run, describeFailure: String }, (part) => {
    state = { ...state, ...part };
  });
  const ask = (name: string) => line.ask({ question: name, key: name, about: name } as unknown as Asked<Kind>);
  const settled = () => vi.advanceTimersByTimeAsync(0);
  const end = async (index: number, answer: string) => {
    calls[index]?.end(answer);
    await settled();
  };
  return { line, ask, end, settled, calls, tell: (sentence: string) => onProgress?.(0.5, sentence), now: () => state };
}

const asked = (calls: readonly { question: unknown }[]) => calls.map(({ question }) => question);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a line at rest', () => {
  it('asks the last question once they have stopped changing', async () => {
    const { ask, calls, end, now } = made('rest');
    ask('a');
    await vi.advanceTimersByTimeAsync(100);
    ask('b');
    expect(now().status).toBe('running');
    await vi.advanceTimersByTimeAsync(119);
    expect(asked(calls)).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked(calls)).toEqual(['b']);
    await end(0, 'B');
    expect(now()).toMatchObject({ status: 'done', answer: 'B', asked: { key: 'b' }, progress: null });
  });

  it('drops the work for a newer question, whose answer alone is shown', async () => {
    const { ask, calls, end, now, tell } = made('rest');
    ask('a');
    await vi.advanceTimersByTimeAsync(120);
    tell('half');
    expect(now().progress).toEqual({ share: 0.5, sentence: 'half' });
    ask('b');
    await end(0, 'A');
    expect(now()).toMatchObject({ status: 'running', answer: null, progress: null });
    await vi.advanceTimersByTimeAsync(120);
    await end(1, 'B');
    expect([asked(calls), now().answer]).toEqual([['a', 'b'], 'B']);
  });

  it('keeps the last answer when the next question is cancelled or fails', async () => {
    const { ask, line, calls, end, settled, now } = made('rest');
    ask('a');
    await vi.advanceTimersByTimeAsync(120);
    await end(0, 'A');
    ask('b');
    line.cancel();
    await vi.advanceTimersByTimeAsync(500);
    expect([calls.length, now().status, now().answer]).toEqual([1, 'cancelled', 'A']);
    ask('c');
    await vi.advanceTimersByTimeAsync(120);
    calls[1]?.fail('no worker');
    await settled();
    expect(now()).toMatchObject({ status: 'failed', sentence: 'no worker', answer: 'A', asked: { key: 'a' } });
  });

  it('says nothing of work that was dropped, progress that comes late included', async () => {
    const { ask, line, end, now, tell } = made('rest');
    ask('a');
    await vi.advanceTimersByTimeAsync(120);
    line.drop();
    const before = now();
    tell('late');
    await end(0, 'A');
    expect(now()).toEqual(before);
  });
});

describe('a live line', () => {
  it('asks at once, and of those that come meanwhile the newest', async () => {
    const { ask, calls, end, now } = made('live');
    for (const name of ['a', 'b', 'c']) ask(name);
    expect(asked(calls)).toEqual(['a']);
    await end(0, 'A');
    expect([asked(calls), now().answer, now().status]).toEqual([['a', 'c'], 'A', 'running']);
    await end(1, 'C');
    expect(now()).toMatchObject({ status: 'done', answer: 'C', asked: { about: 'c' } });
  });

  it('gives up work that lasts when another question waits', async () => {
    const { ask, calls } = made('live');
    ask('a');
    await vi.advanceTimersByTimeAsync(1000);
    ask('b');
    await vi.advanceTimersByTimeAsync(249);
    expect(asked(calls)).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked(calls)).toEqual(['a', 'b']);
  });
});
