import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../test/runs';
import { createLinkWriter } from './link-writer';

const START = '#/explore?v=3';

/** A browser's history and its clock, in place of the real ones; `throwing` says when writing is refused. */
function browser(throwing: (write: number) => boolean = () => false) {
  let now = 0;
  let tries = 0;
  let timers: { at: number; run: () => void }[] = [];
  const entries = [START];
  const writes: { at: number; how: 'push' | 'replace'; link: string }[] = [];
  const write = (how: 'push' | 'replace', link: string) => {
    tries += 1;
    if (throwing(tries)) throw new Error('Too many calls to the history in a short time.');
    writes.push({ at: now, how, link });
    if (how === 'replace') entries.pop();
    entries.push(link);
  };
  const writer = createLinkWriter(
    { push: (link) => write('push', link), replace: (link) => write('replace', link) },
    START,
    (run, milliseconds) => {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  );
  return {
    writer,
    entries,
    writes,
    wait: (milliseconds: number) => {
      const until = now + milliseconds;
      for (;;) {
        const due = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers = timers.filter((timer) => timer !== due);
        now = due.at;
        due.run();
      }
      now = until;
    },
  };
}

const link = (id: number): string => `${START}&mem=${id}`;

/** Moves of a slider: where to, and how long until the next one. */
const anyMoves = fc.array(fc.record({ to: fc.nat(4), wait: fc.nat(400) }), { minLength: 1, maxLength: 30 });

/** Changes one after another: drags with their moves, or a change of its own, and the rest after it. */
const anyChanges = fc.array(
  fc.record({ moves: fc.oneof(fc.constant([]), anyMoves), to: fc.nat(4), rest: fc.nat(400) }),
  {
    maxLength: 10,
  },
);

/** The states that Back goes through, each once. */
const distinct = (links: readonly string[]): string[] => links.filter((entry, i) => entry !== links[i - 1]);

describe('the link writer', () => {
  it('writes nothing while a slider moves, and so at most once in 300 ms', () => {
    fc.assert(
      fc.property(anyMoves, (moves) => {
        const { writer, writes, wait } = browser();
        for (const move of moves) {
          const before = writes.length;
          writer.follow(() => link(move.to));
          wait(Math.min(move.wait, 299));
          expect(writes.length).toBe(before);
          wait(move.wait - Math.min(move.wait, 299));
        }
        wait(1000);
        for (const [i, { at }] of writes.entries())
          expect(at - (writes[i - 1]?.at ?? -300)).toBeGreaterThanOrEqual(300);
      }),
      runs(300),
    );
  });

  it('shows the last scenario at the end of a drag at once, and within 300 ms while the finger rests', () => {
    fc.assert(
      fc.property(anyMoves, fc.boolean(), (moves, lifts) => {
        const { writer, entries, wait } = browser();
        for (const move of moves) {
          writer.follow(() => link(move.to));
          wait(move.wait);
        }
        const last = link(moves.at(-1)?.to ?? 0);
        if (lifts) writer.settle(last);
        else wait(300);
        expect(entries.at(-1)).toBe(last);
      }),
      runs(300),
    );
  });

  it('pushes at most one entry a change and rewrites it as the drag goes on', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const { writer, writes, wait } = browser();
        for (const change of changes) {
          const before = writes.length;
          for (const move of change.moves) {
            writer.follow(() => link(move.to));
            wait(move.wait);
          }
          writer.settle(link(change.to));
          const mine = writes.slice(before).map(({ how }) => how);
          expect(mine).toEqual(mine.map((_, i) => (i === 0 ? 'push' : 'replace')));
          const settled = writes.length;
          wait(change.rest);
          expect(writes.length).toBe(settled);
        }
      }),
      runs(300),
    );
  });

  it('lets Back go through the settled scenarios, one by one', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const { writer, entries, wait } = browser();
        for (const change of changes) {
          for (const move of change.moves) {
            writer.follow(() => link(move.to));
            wait(move.wait);
          }
          writer.settle(link(change.to));
          wait(change.rest);
        }
        expect(distinct(entries)).toEqual(distinct([START, ...changes.map(({ to }) => link(to))]));
      }),
      runs(300),
    );
  });

  it('writes nothing where nothing changed', () => {
    const { writer, writes, wait } = browser();
    writer.settle(START);
    writer.follow(() => START);
    wait(1000);
    expect(writes).toEqual([]);
  });

  it('adopts an address that changed by itself, and drops what was still to be written', () => {
    const { writer, writes, wait } = browser();
    writer.follow(() => link(1));
    writer.adopt(link(2));
    wait(1000);
    writer.settle(link(2));
    expect(writes).toEqual([]);
    writer.settle(link(3));
    expect(writes).toEqual([{ at: 1000, how: 'push', link: link(3) }]);
  });

  it('is not broken by a browser that refuses to write: the end of the drag tries again', () => {
    const { writer, entries, wait } = browser((write) => write === 1);
    writer.follow(() => link(1));
    wait(300);
    expect(entries).toEqual([START]);
    writer.settle(link(1));
    expect(entries).toEqual([START, link(1)]);
  });

  it('ends at the last scenario as soon as the browser lets it, however often it refused', () => {
    fc.assert(
      fc.property(anyChanges, fc.array(fc.boolean(), { minLength: 1 }), (changes, refusals) => {
        const { writer, entries, wait } = browser((write) => refusals[write - 1] ?? false);
        for (const change of changes) {
          for (const move of change.moves) {
            writer.follow(() => link(move.to));
            wait(move.wait);
          }
          writer.settle(link(change.to));
          wait(change.rest);
        }
        for (let again = 0; again <= refusals.length; again += 1) writer.settle(link(9));
        expect(entries.at(-1)).toBe(link(9));
        expect(entries.filter((entry) => entry === link(9))).toHaveLength(1);
      }),
      runs(300),
    );
  });
});
