import { describe, expect, it } from 'vitest';
import { decodeLink } from './link';
import { LINK_VERSION, upgradeKnobs } from './link-upgraders';
import { defaultScenario } from './scenario';

/** Links of old versions, and what they must say for ever. */
const fixtures = [
  {
    before: '#/explore?v=0&ram=4&bw=10&dirty=120',
    after: '#/explore?v=1&mem=4GiB&rate=10Gbit/s&dirty=120&delta=50',
    scenario: { ...defaultScenario, memory: 4096, bandwidth: 10_000, dirtyRate: 120, increment: 50 },
  },
  {
    before: '#/explore?v=0&ram=512MiB&bw=2.5e-1&delta=100',
    after: '#/explore?v=1&mem=512MiB&rate=2.5e-1Gbit/s&delta=100',
    scenario: { ...defaultScenario, memory: 512, bandwidth: 250 },
  },
  { before: '#/explore?v=0', after: '#/explore?v=1&delta=50', scenario: { ...defaultScenario, increment: 50 } },
];

describe('links of version 0', () => {
  it.each(fixtures)('reads $before', ({ before, after, scenario }) => {
    const old = decodeLink(before);
    expect(old).toMatchObject({ ok: true, state: { scenario }, rejected: [] });
    expect(decodeLink(after)).toEqual(old);
  });

  it('upgrades pins as well', () => {
    const old = decodeLink('#/explore?v=0&pin=ram~2,bw~1');
    expect(old.ok && old.state.pins).toEqual([{ ...defaultScenario, memory: 2048, bandwidth: 1000, increment: 50 }]);
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
const asBefore = { ...defaultScenario, model: 'qemu' as const, endByRounds: true };
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
    scenario: { ...defaultScenario, model: 'dirty-curve' as const, bandwidth: 900 },
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
      { ...defaultScenario, bandwidth: 900 },
      { ...asBefore, workingSet: 64 },
    ]);
  });

  it('lists what the person wrote', () => {
    const old = decodeLink('#/explore?v=1&model=qemu&limit=bandwidth&rate=abc&ws=16');
    expect(old).toMatchObject({ state: { scenario: { cap: 800, bandwidth: 15476.98176 } } });
  });
});
