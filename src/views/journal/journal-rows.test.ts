import { describe, expect, it } from 'vitest';
import { predictJournal } from '../../engine/journal-job';
import { entryOf, type Journaled } from '../../scenario/journal';
import { runToEnd } from '../../simulator/run-to-end';
import '../../test/load-platforms';
import { countText, errorsFigure, journalNumbers, journalRows, timeErrors } from './journal-rows';
import { wereAdded } from './words';

const one: Journaled = {
  ...{ memoryInUse: 1000, zeroMemory: 0, dirtyRate: 20, cap: 0, link: 100, technique: 'precopy', guest: '' },
  ...{ traffic: 1000, totalTime: 10, downtime: 0.2 },
};
const entries = [1, 2, 4].map((times) =>
  entryOf('a', { ...one, totalTime: 10 * times, downtime: times === 2 ? 0 : 0.2 }),
);
const expected = [11, 16, 42].map((totalTime) => ({
  traffic: 900,
  totalTime,
  downtime: totalTime === 42 ? null : 0.1,
}));
const rows = journalRows(entries, expected);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('predicted beside measured', () => {
  it('is off by predicted / measured - 1; the middle of the sizes counts', () => {
    expect(timeErrors(rows).map((error) => Math.round(error ?? 0))).toEqual([10, -20, 5]);
    // Traffic: 10 % each; time: the middle of 10, 20, 5; pauses: one of 0 s, and one that does not come, count for nothing.
    expect(journalNumbers(rows).map(({ number }) => number)).toEqual(['10', '10', '50']);
    expect(journalNumbers(journalRows(entries, null)).map(({ number }) => number)).toEqual(['–', '–', '–']);
  });

  it('is drawn migration by migration', () => {
    const figure = errorsFigure(rows);
    expect(plain(figure?.title ?? '')).toBe('The predicted total time is 10 % off at the median');
    expect(figure?.points.map(({ sentence }) => plain(sentence))[1]).toBe('Migration 2, a: predicted 20 % too short.');
    expect(errorsFigure(rows.slice(0, 1))).toBeNull();
  });

  it('is the prior’s, worked out in steps', () => {
    const [answer] = runToEnd(predictJournal({ migrations: [one] }));
    // All memory has to be sent once at least: 1000 MiB at 100 MiB/s.
    expect(answer?.totalTime).toBeGreaterThan(10);
    expect(answer?.traffic).toBeGreaterThan(1000);
    expect([...predictJournal({ migrations: Array(25).fill(one) })].length).toBe(3);
  });

  it('is counted', () => {
    expect([0, 1, 4321].map(countText)).toEqual([
      'No migration is kept yet.',
      '1 migration is kept in this browser.',
      '4,321 migrations are kept in this browser.',
    ]);
    expect([wereAdded(1), wereAdded(3, ', with 2 problems'), wereAdded(0, ', with one problem')]).toEqual([
      '1 migration was added.',
      '3 migrations were added, with 2 problems.',
      'The journal has them already, with one problem.',
    ]);
  });
});
