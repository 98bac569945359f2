import { afterEach, describe, expect, it } from 'vitest';
import { entryOf, type JournalEntry } from '../scenario/journal';
import { useStore } from '../state/store';
import type { JournalChanges } from '../storage/journal';
import { changesOf, keepJournal } from './keep-journal';

const start = useStore.getInitialState();
afterEach(() => useStore.setState(start, true));

const entry = (traffic: number): JournalEntry =>
  entryOf('a.log', {
    ...{ memoryInUse: 990, zeroMemory: 0, dirtyRate: 10, cap: 0, link: 112, technique: 'precopy', guest: '' },
    ...{ traffic, totalTime: 28, downtime: 0.1 },
  });
const [first, second] = [entry(1000), entry(2000)];
const settle = async () => {
  for (let i = 0; i < 60; i += 1) await Promise.resolve();
};

/** A database that has one entry, and what was written to it. */
function madeBox(apply: (changes: JournalChanges) => Promise<void> = async () => undefined) {
  const written: JournalChanges[] = [];
  const box = {
    readAll: async () => ({ entries: [first], unreadable: 0 }),
    apply: async (changes: JournalChanges) => {
      written.push(changes);
      await apply(changes);
    },
  };
  return { box, written };
}

describe('the journal is kept by the browser', () => {
  it('is read, and each change is written; Undo takes it back there too', async () => {
    const { box, written } = madeBox();
    await keepJournal(useStore, async () => box);
    expect([useStore.getState().journal, written]).toEqual([[first], []]);
    useStore.getState().setJournal([first, second]);
    useStore.getState().undo();
    expect(useStore.getState().journal).toEqual([first]);
    useStore.getState().redo();
    useStore.getState().setJournal([]);
    await settle();
    expect(written).toEqual([
      { written: [second], removed: [] },
      { written: [], removed: [second.id] },
      { written: [second], removed: [] },
      { written: [], removed: [first.id, second.id] },
    ]);
  });

  it('says where it can be neither read nor written', async () => {
    await keepJournal(useStore, () => Promise.reject(new Error('none')));
    expect(useStore.getState().journalTrouble).toMatch(/does not let the page keep anything/);
    const { box } = madeBox(() => Promise.reject(new Error('full')));
    await keepJournal(useStore, async () => box);
    useStore.getState().setJournal([second]);
    await settle();
    expect(useStore.getState().journalTrouble).toMatch(/could not store the last changes/);
  });

  it('is told by what came and what went', () => {
    expect(changesOf([first], [first])).toEqual({ written: [], removed: [] });
  });
});
