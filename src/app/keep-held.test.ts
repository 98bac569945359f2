import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultScenario } from '../scenario/scenario';
import type { HeldItem } from '../state/held';
import { useStore } from '../state/store';
import { type HeldRecord, outdated, readHeld } from '../storage/held';
import { turns } from '../test/fake-worker';
import { type HeldBox, keepHeld, MOST_KEPT } from './keep-held';

const store = () => useStore.getState();
const listening = vi.spyOn(useStore, 'subscribe');
const tidy = (): void => {
  for (const { value } of listening.mock.results.splice(0)) value();
  store().startWith({ scenario: defaultScenario, pins: [], held: {} });
};
beforeEach(tidy);
afterEach(tidy);
afterAll(() => listening.mockRestore());

const itemOf = (mark: string, text = mark): HeldItem => ({
  ...{ mark, label: `table ${mark}`, state: {} },
  kept: mark === '' ? null : { text },
});
const [a, b] = [itemOf('0000000a'), itemOf('0000000b')];

/** What one browser keeps, for any number of tabs. */
function makeBox(parts: Partial<HeldBox> = {}) {
  const records: HeldRecord[] = [];
  const box: HeldBox = {
    readHeld: async (key, mark) => {
      const found = records.findLast((each) => each.key === key && each.mark === mark);
      return { kept: found?.kept ?? null, label: found?.label ?? null };
    },
    writeHeld: async (record) => {
      records.push(record);
    },
    ...parts,
  };
  return { box, records, seek: keepHeld(useStore, async () => box) };
}

const named = (name: string): Error => Object.assign(new Error('no'), { name });

describe('what views hold', () => {
  it('is kept as soon as it changes, but not while a finger moves it, and no sample is', async () => {
    const { records, seek } = makeBox();
    store().hold('fit.table', itemOf(''), 'look');
    store().hold('fit.table', a, 'step');
    store().hold('measure.series', itemOf('1'), 'move');
    store().hold('measure.series', b, 'move');
    await turns();
    expect(records.map(({ mark }) => mark)).toEqual([a.mark]);
    store().settleMove();
    await turns();
    expect(records.map(({ key, mark }) => [key, mark])).toEqual([
      ['fit.table', a.mark],
      ['measure.series', b.mark],
    ]);
    expect(store().history.past).toHaveLength(2);
    expect(await seek('fit.table', a.mark)).toEqual({ kept: a.kept, label: a.label, trouble: null });
    expect(await seek('fit.table', b.mark)).toEqual({ kept: null, label: null, trouble: null });
  });

  it('of two tabs are told apart: each finds its own', async () => {
    const { box, seek } = makeBox();
    store().hold('fit.table', a, 'step');
    await turns();
    // The other tab shares what the browser keeps, not the store.
    await box.writeHeld({ key: 'fit.table', ...b, kept: b.kept });
    expect((await seek('fit.table', a.mark)).kept).toEqual(a.kept);
    expect((await seek('fit.table', b.mark)).kept).toEqual(b.kept);
  });

  it('that was being written at a reload is not taken for there', async () => {
    const { seek } = makeBox({ writeHeld: () => new Promise(() => undefined) });
    store().hold('fit.table', a, 'step');
    await turns();
    expect((await seek('fit.table', a.mark)).kept).toBeNull();
  });

  it('is known by its label alone where it is too large, which is said; a full disk and a forbidden one are said', async () => {
    const { records } = makeBox();
    store().hold('fit.table', itemOf('1', 'x'.repeat(MOST_KEPT + 1)), 'step');
    await turns();
    expect(records).toMatchObject([{ label: 'table 1', kept: null }]);
    expect(store().status).toMatch(/^table 1 is too large for this browser to keep/);
    for (const [name, words] of [
      ['QuotaExceededError', /no room left/],
      ['SecurityError', /does not let the page store it/],
    ] as const) {
      makeBox({ writeHeld: () => Promise.reject(named(name)) });
      store().hold('fit.table', itemOf(name), 'step');
      await turns();
      expect(store().status).toMatch(words);
    }
  });

  it('cannot be sought where storage is forbidden, or a newer page wrote it: the true reason is told', async () => {
    for (const [name, trouble] of [
      ['VersionError', 'newer'],
      ['SecurityError', 'forbidden'],
    ] as const) {
      const { seek } = makeBox({ readHeld: () => Promise.reject(named(name)) });
      expect(await seek('fit.table', a.mark)).toEqual({ kept: null, label: null, trouble });
    }
    await expect(readHeld('fit.table', a.mark)).rejects.toThrow();
  });

  it('is kept eight deep for each view; older ones are known by their label, and bad records harm none', () => {
    const label = (turn: number, key = 'fit.table') => ({ id: `${key} ${turn}`, key, turn, label: 'x' });
    const many = Array.from({ length: 50 }, (_, turn) => label(turn));
    const old = outdated([null, 7, { id: 1 }, ...many, label(0, 'fit.trace')], { key: 'fit.table', mark: '49' });
    expect(old.contents).toHaveLength(49 - 7);
    expect(old.contents[0]).toBe('fit.table 41');
    expect(old.labels).toHaveLength(49 - 39);
  });
});
