import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../test/runs';
import type { Fleet } from './fleet';
import { paperFleet } from './fleet';
import { writeFleetCsv } from './fleet-csv';
import { fleetFromJson, fleetToJson } from './fleet-json';
import { fleetPair, readFleetText } from './fleet-text';
import { LINK_VERSION } from './link-upgraders';
import { packFleet, unpackFleet } from './packed-fleet';
import { readVmSettings } from './read-vm-settings';
import { defaultScenario } from './scenario';
import { scenarioOfVm } from './scenario-of-vm';
import { withOrder } from './vm-own-settings';
import { sameSettings, VM_SETTINGS, type VmSettings } from './vm-settings';
import { writeVmSettings } from './vm-settings-text';

const remedied: VmSettings = { downtimeLimit: 1000, autoConverge: true, compression: 'xbzrle', order: 'last' };
const fleet: Fleet = paperFleet.map((vm, i) => (i === 1 ? { ...vm, settings: remedied } : vm));

const someSettings = fc
  .record(
    {
      downtimeLimit: fc.integer({ min: 0, max: 2_000_000 }),
      cap: fc.integer({ min: 0, max: 1_000_000 }),
      autoConverge: fc.boolean(),
      compression: fc.constantFrom('none' as const, 'xbzrle' as const, 'zstd' as const),
      atDeadline: fc.constantFrom('go-on' as const, 'abort' as const, 'pause' as const, 'post-copy' as const),
      timeLimitPerGib: fc.integer({ min: 0, max: 100_000 }),
      order: fc.constantFrom('first' as const, 'last' as const),
    },
    { requiredKeys: [] },
  )
  .filter((settings) => Object.keys(settings).length > 0);

describe('settings of a VM alone', () => {
  it('are written by the keys of links, in one order', () => {
    expect(writeVmSettings(remedied)).toBe('dlim=1000,ac=1,comp=xbzrle,order=last');
    expect(writeVmSettings({ order: 'first' })).toBe('order=first');
    expect(writeVmSettings(undefined)).toBe('');
  });

  it('come back as they were written', () => {
    fc.assert(
      fc.property(someSettings, (settings) => {
        expect(readVmSettings(writeVmSettings(settings))).toEqual({ used: settings, asWritten: true });
      }),
      runs(300),
    );
  });

  it.each([
    ['mem=5', undefined],
    ['dlim', undefined],
    ['dlim=1000,dlim=5', { downtimeLimit: 1000 }],
    ['ac=1,soup=2', { autoConverge: true }],
    ['ac=yes', { autoConverge: false }],
    ['dlim=1=2', undefined],
    ['order=soon', undefined],
    ['order', undefined],
    ['order=first,order=last', { order: 'first' }],
  ])('%j is not taken as written', (text, used) => {
    expect(readVmSettings(text)).toEqual({ used, asWritten: false });
  });

  it('are in force for that VM alone', () => {
    const [first, second] = fleet;
    if (!first || !second) throw new Error('There are eight.');
    const { order: _, ...knobs } = remedied;
    expect(scenarioOfVm(defaultScenario, second)).toMatchObject(knobs);
    // A place in the order is none of a migration's: no model and no link of Explore hears of it.
    expect(scenarioOfVm(defaultScenario, second)).not.toHaveProperty('order');
    expect(scenarioOfVm(defaultScenario, first)).toMatchObject({ downtimeLimit: defaultScenario.downtimeLimit });
  });

  it('stand in links, in files and in what goes to the worker', () => {
    const [, text = ''] = fleetPair(fleet, 8000).split('=');
    expect(readFleetText(decodeURIComponent(text))).toEqual({ said: { kind: 'fleet', fleet }, rejected: [] });
    expect(fleetFromJson(fleetToJson(fleet), LINK_VERSION, [])).toEqual(fleet);
    expect(unpackFleet(packFleet(fleet))).toEqual(fleet);
    // The column before it is workload_version, which dbench needs no value in.
    expect(writeFleetCsv(fleet).split('\r\n')[2]).toBe(
      'Dbench 2,800,52,39,,,dbench,,"dlim=1000,ac=1,comp=xbzrle,order=last"',
    );
    expect(writeFleetCsv(paperFleet)).not.toContain('settings');
  });

  it('are the same where each is', () => {
    expect(sameSettings(remedied, { ...remedied })).toBe(true);
    expect(sameSettings(remedied, { ...remedied, cap: 5 })).toBe(false);
    expect(sameSettings(remedied, { ...remedied, order: 'first' })).toBe(false);
    expect(sameSettings(undefined, remedied)).toBe(false);
    expect(sameSettings(undefined, undefined)).toBe(true);
  });

  it('have a place in the order that is taken back alone', () => {
    const [plain, own] = fleet;
    if (!plain || !own) throw new Error('There are eight.');
    expect(withOrder(own, null).settings).toEqual({ downtimeLimit: 1000, autoConverge: true, compression: 'xbzrle' });
    expect(withOrder(withOrder(plain, 'first'), null)).toEqual(plain);
  });

  it('are all settings of one migration that a product takes', () => {
    expect(VM_SETTINGS).toHaveLength(8);
  });
});
