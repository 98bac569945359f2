import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperFleet } from '../scenario/fleet';
import { defaultScenario } from '../scenario/scenario';
import { runs } from '../test/runs';
import { commit, type History, move, redo, type Snapshot, sameSnapshot, settle, startHistory, undo } from './history';

const fleet: Snapshot['fleet'] = [];

/** A state of the page that is told from others by its memory. */
const at = (memory: number): Snapshot => ({ scenario: { ...defaultScenario, memory }, pins: [], fleet });
const memoryOf = ({ scenario }: Partial<Snapshot>): number => scenario?.memory ?? -1;

/** What can be seen of a history: where we are, and what undo and redo would bring back. */
const seen = ({ past, present, future, dragFrom }: History) => ({
  past: past.map(({ before }) => memoryOf(before)),
  present: memoryOf(present),
  future: future.map(({ after }) => memoryOf(after)),
  dragging: dragFrom !== null,
});

const drag = (history: History, ...memories: number[]): History =>
  settle(memories.reduce((h, memory) => move(h, at(memory)), history));

type Step =
  | { readonly kind: 'drag'; readonly through: readonly number[] }
  | { readonly kind: 'commit'; readonly to: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('drag'), through: fc.array(fc.nat(4), { minLength: 1, maxLength: 6 }) }),
  fc.record({ kind: fc.constant('commit'), to: fc.nat(4) }),
  fc.record({ kind: fc.constant('undo') }),
  fc.record({ kind: fc.constant('redo') }),
);
const anySteps = fc.array(anyStep, { maxLength: 40 });

function play(history: History, step: Step): History {
  switch (step.kind) {
    case 'drag':
      return drag(history, ...step.through);
    case 'commit':
      return commit(history, at(step.to));
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
  }
}

const start = startHistory(at(0));
const played = (steps: readonly Step[]): History => steps.reduce(play, start);

describe('the history of the scenario', () => {
  it('sees every move of a drag at once, and makes one step of them all', () => {
    const moving = move(move(start, at(1)), at(2));
    expect(seen(moving)).toEqual({ past: [], present: 2, future: [], dragging: true });
    expect(seen(settle(move(moving, at(3))))).toEqual({ past: [0], present: 3, future: [], dragging: false });
  });

  it('makes no step of a drag that returns to where it began, and keeps what redo would bring back', () => {
    const undone = undo(commit(start, at(5)));
    expect(seen(drag(undone, 1, 2, 0))).toEqual({ past: [], present: 0, future: [5], dragging: false });
    expect(seen(commit(undone, at(0)))).toEqual(seen(undone));
  });

  it('does nothing at the end of no drag, and nothing at either end', () => {
    expect(settle(start)).toBe(start);
    expect(seen(undo(start))).toEqual(seen(start));
    expect(seen(redo(start))).toEqual(seen(start));
  });

  it('equals a list with a finger on it, whatever is done', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const list = [0];
        let finger = 0;
        const add = (value: number) => {
          if (value === list[finger]) return;
          list.splice(finger + 1, list.length, value);
          finger += 1;
        };
        for (const step of steps) {
          if (step.kind === 'drag') add(step.through.at(-1) ?? 0);
          else if (step.kind === 'commit') add(step.to);
          else if (step.kind === 'undo') finger = Math.max(finger - 1, 0);
          else finger = Math.min(finger + 1, list.length - 1);
        }
        expect(seen(played(steps))).toEqual({
          past: list.slice(0, finger),
          present: list[finger],
          future: list.slice(finger + 1),
          dragging: false,
        });
      }),
      runs(500),
    );
  });

  it('redo takes back undo, and undo takes back redo', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const history = played(steps);
        if (history.past.length > 0) expect(seen(redo(undo(history)))).toEqual(seen(history));
        if (history.future.length > 0) expect(seen(undo(redo(history)))).toEqual(seen(history));
      }),
      runs(300),
    );
  });

  it('drops what redo would bring back after a change', () => {
    const undone = undo(commit(commit(start, at(1)), at(2)));
    expect(seen(undone).future).toEqual([2]);
    expect(seen(commit(undone, at(3)))).toEqual({ past: [0, 1], present: 3, future: [], dragging: false });
    expect(seen(drag(undone, 3)).future).toEqual([]);
  });

  it('ends a drag in progress before it undoes, redoes or changes', () => {
    const moving = move(commit(start, at(1)), at(2));
    expect(seen(undo(moving))).toEqual({ past: [0], present: 1, future: [2], dragging: false });
    expect(seen(redo(moving))).toEqual({ past: [0, 1], present: 2, future: [], dragging: false });
    expect(seen(commit(moving, at(3)))).toEqual({ past: [0, 1, 2], present: 3, future: [], dragging: false });
  });

  it('keeps 500 steps and forgets the oldest', () => {
    let history = start;
    for (let memory = 1; memory <= 600; memory += 1) history = commit(history, at(memory));
    expect(history.past).toHaveLength(500);
    expect(memoryOf(history.past[0]?.before ?? {})).toBe(100);
    for (let step = 0; step < 600; step += 1) history = undo(history);
    expect([memoryOf(history.present), history.future.length]).toEqual([100, 500]);
    for (let step = 0; step < 600; step += 1) history = redo(history);
    expect([memoryOf(history.present), history.past.length]).toEqual([600, 500]);
  });
});

describe('sameSnapshot', () => {
  const pinned = (...memories: number[]): Snapshot => ({ ...at(0), pins: memories.map((m) => at(m).scenario) });

  it('compares the scenario and every pin in its place', () => {
    expect(sameSnapshot(at(1), at(1))).toBe(true);
    expect(sameSnapshot(at(1), at(2))).toBe(false);
    expect(sameSnapshot(pinned(1, 2), pinned(1, 2))).toBe(true);
    expect(sameSnapshot(pinned(1, 2), pinned(2, 1))).toBe(false);
    expect(sameSnapshot(pinned(1), pinned(1, 2))).toBe(false);
    expect(sameSnapshot(pinned(1), pinned())).toBe(false);
  });

  it('keeps fewer steps of large fleets: 5 million VMs in all, a fleet that stays counts once', () => {
    const large = (k: number): Snapshot => ({
      ...at(k),
      fleet: new Array(1_000_000).fill({ ...paperFleet[0], memory: k }),
    });
    let changed = startHistory(at(0));
    for (let k = 1; k <= 9; k += 1) changed = commit(changed, large(k));
    expect(changed.past.map(({ before }) => memoryOf(before))).toEqual([4, 5, 6, 7, 8]);
    const one = large(1);
    let same = startHistory(one);
    for (let k = 2; k <= 9; k += 1) same = commit(same, { ...one, scenario: at(k).scenario });
    expect(same.past).toHaveLength(8);
  });
});
