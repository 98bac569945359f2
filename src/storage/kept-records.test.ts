import { describe, expect, it } from 'vitest';
import { readHistoryRecords } from '../scenario/history-records';
import { packFleet } from '../scenario/packed-fleet';
import { manyVms } from '../test/any-vms';
import { fleetOfRecord } from './large-fleets';

const good = { vm: 'web', migrations: [{ sample: null, rounds: [{ duration: 10, dirtyRate: 40 }] }] };

describe('what the browser keeps is read like a file', () => {
  it.each([
    null,
    7,
    'web',
    {},
    { vm: 'bad', migrations: [null] },
    { vm: 'bad', migrations: null },
    { vm: 7, migrations: [] },
    { vm: 'bad', migrations: [{ sample: 'x', rounds: [] }] },
    { vm: 'bad', migrations: [{ sample: 1, rounds: [null] }] },
    { vm: 'bad', migrations: [{ sample: 1, rounds: [{ duration: -1, dirtyRate: 1 }] }] },
    { vm: 'bad', migrations: [{ sample: 1, rounds: [{ duration: 1, dirtyRate: Number.NaN }] }] },
  ])('a record that is no history takes no good one with it: %j', (bad) => {
    expect(readHistoryRecords([bad, good])).toEqual({ histories: [good], unreadable: 1 });
  });

  const fleet = manyVms(50);
  const packed = packFleet(fleet);
  const short = packed.memory.slice(1);

  it('a fleet is read as it was kept', () => {
    expect(fleetOfRecord({ digest: 'x', turn: 1, packed })).toEqual(fleet);
  });

  it.each([
    ['nothing', null],
    ['another shape', { packed: [] }],
    ['names that are no texts', { packed: { ...packed, names: packed.names.map(() => ({})) } }],
    ['a column that is too short', { packed: { ...packed, memory: short } }],
    ['a number out of range', { packed: { ...packed, memory: packed.memory.map(() => -5) } }],
    ['a number that is none', { packed: { ...packed, memory: packed.memory.map(() => Number.NaN) } }],
    ['a class that is none', { packed: { ...packed, guests: packed.names.map(() => 'nobody') } }],
    ['a workload that is none', { packed: { ...packed, workloads: packed.workloads.map(() => 'nobody~writes') } }],
  ])('a record with %s is no fleet', (_what, record) => {
    expect(fleetOfRecord(record)).toBeNull();
  });
});
