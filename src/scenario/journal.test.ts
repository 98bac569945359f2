import { describe, expect, it } from 'vitest';
import {
  entryOf,
  type Journaled,
  MOST_ENTRIES,
  readJournal,
  readKeptEntries,
  withEntries,
  writeJournal,
} from './journal';

const one: Journaled = {
  ...{
    memoryInUse: 990,
    zeroMemory: 3106,
    dirtyRate: 100,
    cap: 150,
    link: 112.18,
    technique: 'precopy',
    guest: 'java',
  },
  ...{ traffic: 3128.3, totalTime: 28.021, downtime: 1.966 },
};
const entry = entryOf('a.log', one);
const other = entryOf('b.log', { ...one, traffic: 3000 });

describe('the journal', () => {
  it('keeps a migration once, whatever it is called, and the newest of very many', () => {
    const known = withEntries([], [entry, other]);
    expect(withEntries(known, [entryOf('the same', one)])).toBe(known);
    const many = Array.from({ length: MOST_ENTRIES + 3 }, (_, i) => entryOf('x', { ...one, traffic: 10_000 + i }));
    const kept = withEntries(known, many);
    expect([kept.length, kept[0]?.traffic]).toEqual([MOST_ENTRIES, 10_003]);
  });

  it('comes back from its file, and from what the browser keeps', () => {
    expect(readJournal(writeJournal([entry, other]))).toEqual({ entries: [entry, other], unreadable: 0 });
    expect(readKeptEntries(structuredClone([{ ...entry, turn: 3 }]))).toEqual({ entries: [entry], unreadable: 0 });
    expect(JSON.parse(writeJournal([entry])).migrations[0]).toMatchObject({ name: 'a.log', memory_in_use_mib: 990 });
  });

  it.each([
    null,
    7,
    {},
    { ...entry, name: 7 },
    { ...entry, technique: 'teleport' },
    { ...entry, traffic: 0 },
    { ...entry, downtime: -1 },
    { ...entry, totalTime: Number.NaN },
    { ...entry, link: '112' },
  ])('loses no good record to a bad one: %j', (bad) => {
    expect(readKeptEntries([bad, entry])).toEqual({ entries: [entry], unreadable: 1 });
  });

  it.each([
    ['{', 'it is no JSON'],
    ['[]', 'its format is not precopy.journal'],
    ['{"format": "precopy.scenario"}', 'its format is not precopy.journal'],
    ['{"format": "precopy.journal", "version": 2}', 'it is of another version: this page reads version 1'],
    ['{"format": "precopy.journal", "version": 1}', 'it has no list of migrations'],
  ])('says what is wrong with the file %s', (text, why) => {
    expect(readJournal(text)).toBe(why);
  });

  it('cuts names that are too long, and believes no digest but its own', () => {
    expect(entryOf('W'.repeat(100), one).name).toHaveLength(80);
    expect(readKeptEntries([{ ...entry, id: 'ffffffff' }]).entries[0]?.id).toBe(entry.id);
  });
});
