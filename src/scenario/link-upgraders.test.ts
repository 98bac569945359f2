import { describe, expect, it } from 'vitest';
import { earlierMix } from '../test/earlier-workloads';
import { defaultFleet, type Fleet } from './fleet';
import { decodeLink, encodeLink } from './link';
import { LINK_VERSION, upgradeKnobs } from './link-upgraders';
import { defaultScenario } from './scenario';
import { readScenario } from './scenario-json';

/** What every link before version 3 means: no migrations before the trials, and the scenario's own skip ratio. */
const asOld = { ...defaultScenario, pastMigrations: 0, skipLine: 'scenario' as const };

/** Links of old versions, and what they must say for ever. */
const fixtures = [
  {
    before: '#/explore?v=0&ram=4&bw=10&dirty=120',
    after: '#/explore?v=1&mem=4GiB&rate=10Gbit/s&dirty=120&delta=50',
    scenario: { ...asOld, memory: 4096, bandwidth: 10_000, dirtyRate: 120, increment: 50 },
  },
  {
    before: '#/explore?v=0&ram=512MiB&bw=2.5e-1&delta=100',
    after: '#/explore?v=1&mem=512MiB&rate=2.5e-1Gbit/s&delta=100',
    scenario: { ...asOld, memory: 512, bandwidth: 250 },
  },
  { before: '#/explore?v=0', after: '#/explore?v=1&delta=50', scenario: { ...asOld, increment: 50 } },
];

describe('links of version 0', () => {
  it.each(fixtures)('reads $before', ({ before, after, scenario }) => {
    const old = decodeLink(before);
    expect(old).toMatchObject({ ok: true, state: { scenario }, rejected: [] });
    expect(decodeLink(after)).toEqual(old);
  });

  it('upgrades pins as well', () => {
    const old = decodeLink('#/explore?v=0&pin=ram~2,bw~1');
    expect(old.ok && old.state.pins).toEqual([{ ...asOld, memory: 2048, bandwidth: 1000, increment: 50 }]);
  });

  it('lists what the person wrote, not what the upgrade made of it', () => {
    const old = decodeLink('#/explore?v=0&ram=1e9&bw=fast&pin=ram~abc');
    expect(old).toMatchObject({
      rejected: [
        { key: 'ram', text: '1e9', used: 16_777_216 },
        { key: 'bw', text: 'fast', used: 800 },
        { key: 'pin', text: 'ram~abc', used: 1024 },
      ],
    });
  });

  it('has no step from the current version', () => {
    const knob = { key: 'ram', text: '4', readable: true, written: { key: 'ram', text: '4' } };
    expect(upgradeKnobs([knob], LINK_VERSION)).toEqual([knob]);
    expect(upgradeKnobs([knob], 0)).not.toEqual([knob]);
  });
});

/** QEMU's loop as version 1 had it: all of the memory where no set was told, and ended by rounds and traffic. */
const asBefore = { ...asOld, model: 'qemu' as const, endByRounds: true };
const all = { workingSet: Number.POSITIVE_INFINITY };

const fixturesOf1 = [
  { before: '?v=1&model=qemu', after: '?v=2&model=qemu&ws=all&ends=1', scenario: { ...asBefore, ...all } },
  {
    before: '?v=1&model=qemu&ws=0MiB&dlim=100',
    after: '?v=2&model=qemu&ws=all&ends=1&dlim=100',
    scenario: { ...asBefore, ...all, downtimeLimit: 100 },
  },
  {
    before: '?v=1&model=qemu&ws=512&limit=bandwidth&rate=1Gbit/s',
    after: '?v=2&model=qemu&ws=512&ends=1&cap=1Gbit/s&rate=15476.98176',
    scenario: { ...asBefore, workingSet: 512, cap: 1000, bandwidth: 15476.98176 },
  },
  {
    before: '?v=1&model=qemu&limit=bandwidth',
    after: '?v=2&model=qemu&ws=all&ends=1&cap=800&rate=15476.98176',
    scenario: { ...asBefore, ...all, cap: 800, bandwidth: 15476.98176 },
  },
  {
    before: '?v=1&model=qemu&limit=link&tmax=60&curve=0.5~12',
    after: '?v=2&model=qemu&ws=all&ends=1&tmax=60&curve=0.5~12',
    scenario: { ...asBefore, ...all, timeLimit: 60, curve: '0.5~12' },
  },
  {
    before: '?v=1&model=dirty-curve&limit=bandwidth&rate=900',
    after: '?v=2&model=dirty-curve&rate=900',
    scenario: { ...asOld, model: 'dirty-curve' as const, bandwidth: 900 },
  },
];

describe('links of version 1', () => {
  it.each(fixturesOf1)('reads $before', ({ before, after, scenario }) => {
    const old = decodeLink(`#/explore${before}`);
    expect(old).toMatchObject({ ok: true, state: { scenario }, rejected: [] });
    expect(decodeLink(`#/explore${after}`)).toEqual(old);
  });

  it('upgrades each pin by its own model', () => {
    const old = decodeLink('#/explore?v=1&model=qemu&pin=limit~bandwidth,rate~900&pin=model~qemu,ws~64');
    expect(old.ok && old.state.pins).toEqual([
      { ...asOld, bandwidth: 900 },
      { ...asBefore, workingSet: 64 },
    ]);
  });

  it('lists what the person wrote', () => {
    const old = decodeLink('#/explore?v=1&model=qemu&limit=bandwidth&rate=abc&ws=16');
    expect(old).toMatchObject({ state: { scenario: { cap: 800, bandwidth: 15476.98176 } } });
  });
});

/** The eight VMs that a link of versions 1 and 2 means where it writes none, with workloads as they were then. */
const [IDLE, LINPACK, SPECWEB] = [earlierMix('idle'), earlierMix('linpack'), earlierMix('specweb')];
const oldVm = (name: string, dirtyRate: number, workingSet: number, workload: string) => ({
  ...{ name, memory: 800, dirtyRate, workingSet, bandwidth: null, maxDowntime: null, workload },
});
const oldFleet: Fleet = [
  ...[oldVm('Dbench 1', 52, 39, 'dbench'), oldVm('Dbench 2', 52, 39, 'dbench')],
  ...[oldVm('TPC-C 1', 8.3, 96, 'tpcc'), oldVm('TPC-C 2', 8.3, 96, 'tpcc')],
  ...[oldVm('Linpack 1', 94, 82, LINPACK), oldVm('Linpack 2', 94, 82, LINPACK)],
  ...[oldVm('SPECweb 1', 88, 63, SPECWEB), oldVm('SPECweb 2', 88, 63, SPECWEB)],
];

describe('links of version 2', () => {
  it.each([
    ['idle', IDLE],
    ['linpack', LINPACK],
    ['specweb', SPECWEB],
    ['tpcc', 'tpcc'],
    ['uniform~9~9', 'uniform~9~9'],
  ])('keep the workload %s as it was', (wl, workload) => {
    const read = decodeLink(`#/measure?v=2&wl=${wl}&pin=wl~${wl}`);
    const kept = { ...asOld, workload };
    expect(read).toMatchObject({ ok: true, rejected: [], state: { scenario: kept, pins: [kept] } });
    expect(decodeLink(`#/measure?v=3&wl=${wl}`)).toMatchObject({ state: { scenario: { workload: wl } } });
  });

  it('keep the fleet that they do not write, and the workloads of one that they do', () => {
    expect(decodeLink('#/decide/plan?v=2&mem=2048')).toMatchObject({ rejected: [], state: { fleet: oldFleet } });
    expect(decodeLink('#/decide/plan?v=1&model=qemu')).toMatchObject({ state: { fleet: oldFleet } });
    const own = decodeLink('#/decide?v=2&fleet=a~800~9~~~~linpack;b~800~9~~~~dbench');
    expect(own).toMatchObject({ state: { fleet: [{ workload: LINPACK }, { workload: 'dbench' }] } });
    expect(decodeLink('#/decide?v=2&fleet=')).toMatchObject({ state: { fleet: [] } });
    expect(decodeLink('#/decide?v=2&fleet=*9000.3f9c2b1d').ok).toBe(true);
  });

  it('are written anew with all that they mean', () => {
    const old = decodeLink('#/validate/claims?v=2&seed=3');
    const anew = old.ok ? encodeLink(old.state) : '';
    expect(anew).toContain('#/validate/claims?v=3&seed=3&past=0&line=scenario&fleet=');
    expect(decodeLink(anew)).toEqual(old);
  });

  it('leave a view alone, which says nothing, as it is today', () => {
    expect(decodeLink('#/decide/plan')).toMatchObject({ state: { scenario: defaultScenario } });
    expect(decodeLink('#/decide/plan')).not.toHaveProperty('state.fleet');
    expect(defaultFleet).not.toEqual(oldFleet);
  });

  it('are the link of a file, whose fleet keeps its workloads', () => {
    const file = (link: string) =>
      JSON.stringify({
        ...{ format: 'precopy.scenario', version: 1, link, scenario: { workload: 'idle' } },
        fleet: [{ name: 'a', workload: 'specweb' }],
      });
    expect(readScenario(file('#/explore?v=2'))).toMatchObject({
      state: { scenario: { ...asOld, workload: IDLE }, fleet: [{ workload: SPECWEB }] },
    });
    expect(readScenario(file('#/explore?v=3'))).toMatchObject({
      state: { scenario: { ...defaultScenario, workload: 'idle' }, fleet: [{ workload: 'specweb' }] },
    });
  });
});
