import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { defaultScenario } from '../scenario/scenario';
import type { Place } from '../scenario/views';
import type { HistoryChanges, VmHistory } from '../scenario/vm-history';
import { createHistoriesSlice, type HistoriesSlice } from '../state/histories-slice';
import { startHistory, type WithHistory } from '../state/history';
import { type HistoriesBox, openHistories } from '../storage/histories';
import { keepHistories } from './keep-histories';

const history = (vm: string, ...rates: readonly number[]): VmHistory => ({
  vm,
  migrations: rates.map((dirtyRate) => ({ sample: 50, rounds: [{ duration: 10, dirtyRate }] })),
});
const [web, db] = [history('web', 40, 41), history('db', 5)];

const makeStore = (view: 'explore' | 'decide') =>
  createStore<HistoriesSlice & WithHistory & { place: Place }>()((set) => ({
    place: { view },
    history: startHistory({ scenario: defaultScenario, pins: [], fleet: [] }),
    ...createHistoriesSlice(set),
  }));

/** A database in the memory, whose writes fail while `failure` is set. */
function makeBox(start: readonly VmHistory[]) {
  const records = new Map(start.map((each) => [each.vm, each]));
  const applied: HistoryChanges[] = [];
  const state: { failure: Error | null } = { failure: null };
  const box: HistoriesBox = {
    readAll: async () => ({ histories: [...records.values()], unreadable: 0 }),
    apply: async (changes) => {
      if (state.failure) throw state.failure;
      applied.push(changes);
      for (const vm of changes.removed) records.delete(vm);
      for (const each of changes.written) records.set(each.vm, each);
    },
  };
  return { box, records, applied, state };
}

/** Until all that was begun has ended. */
const settled = async () => {
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
};

function named(name: string): Error {
  const error = new Error('no');
  error.name = name;
  return error;
}

describe('histories in the browser’s database', () => {
  it('are read when Decide is first shown, and only once', async () => {
    const store = makeStore('explore');
    let opened = 0;
    keepHistories(store, async () => {
      opened += 1;
      return makeBox([web]).box;
    });
    await settled();
    expect([opened, store.getState().historiesRead]).toEqual([0, false]);
    for (const view of ['decide', 'explore', 'decide'] as const) store.setState({ place: { view } });
    await settled();
    expect(opened).toBe(1);
    expect(store.getState()).toMatchObject({ histories: [web], historiesRead: true, historiesTrouble: null });
  });

  it('are written as they change: what is new, what is other, what is gone, and nothing else', async () => {
    const store = makeStore('decide');
    const { box, records, applied } = makeBox([web, db]);
    keepHistories(store, async () => box);
    await settled();
    expect(applied).toEqual([]);
    const longer = history('web', 40, 41, 42);
    store.getState().setHistories([longer, db]);
    await settled();
    store.getState().setHistories([longer]);
    await settled();
    expect(applied).toEqual([
      { written: [longer], removed: [] },
      { written: [], removed: ['db'] },
    ]);
    expect([...records.values()]).toEqual([longer]);
  });

  it('keep what came before the database was read, and write it', async () => {
    const store = makeStore('decide');
    const { box, records } = makeBox([web, db]);
    keepHistories(store, async () => box);
    const newer = history('web', 60);
    store.getState().setHistories([newer]);
    await settled();
    expect(store.getState().histories).toEqual([newer, db]);
    expect(records.get('web')).toEqual(newer);
  });

  it('stay in the page where there is no database, with a sentence', async () => {
    const store = makeStore('decide');
    keepHistories(store, () => Promise.reject(named('SecurityError')));
    store.getState().setHistories([web]);
    await settled();
    expect(store.getState()).toMatchObject({ histories: [web], historiesRead: true });
    expect(store.getState().historiesTrouble).toMatch(/private browsing.*until the page is closed/);
    store.getState().setHistories([web, db]);
    await settled();
    expect(store.getState().histories).toEqual([web, db]);
  });

  it('say that a newer page wrote them, and that some of them could not be read', async () => {
    const newer = makeStore('decide');
    keepHistories(newer, () => Promise.reject(named('VersionError')));
    await settled();
    expect(newer.getState().historiesTrouble).toMatch(/newer version of this page/);
    const store = makeStore('decide');
    const { box } = makeBox([web]);
    keepHistories(store, async () => ({ ...box, readAll: async () => ({ histories: [web], unreadable: 2 }) }));
    await settled();
    expect(store.getState().histories).toEqual([web]);
    expect(store.getState().historiesTrouble).toMatch(/^2 histories .* could not be read/);
  });

  it('say that the disk is full, and are written when there is room again', async () => {
    const store = makeStore('decide');
    const { box, records, state } = makeBox([]);
    keepHistories(store, async () => box);
    await settled();
    state.failure = named('QuotaExceededError');
    store.getState().setHistories([web]);
    await settled();
    expect(store.getState().historiesTrouble).toMatch(/no room left/);
    expect([store.getState().histories, records.size]).toEqual([[web], 0]);
    state.failure = named('InvalidStateError');
    store.getState().setHistories([web, db]);
    await settled();
    expect(store.getState().historiesTrouble).toMatch(/could not store the last changes/);
    state.failure = null;
    store.getState().setHistories([db, web]);
    await settled();
    expect(store.getState().historiesTrouble).toBeNull();
    expect([...records.keys()].sort()).toEqual(['db', 'web']);
  });

  it('write one after the other, so that the last change is what stays', async () => {
    const store = makeStore('decide');
    const { box, records, applied } = makeBox([]);
    keepHistories(store, async () => box);
    await settled();
    for (let rate = 1; rate <= 5; rate += 1) store.getState().setHistories([history('web', rate)]);
    await settled();
    expect(records.get('web')).toEqual(history('web', 5));
    expect(applied.length).toBeLessThan(5);
  });

  it('reject to be opened where the browser has no database', async () => {
    await expect(openHistories()).rejects.toThrow();
  });
});
