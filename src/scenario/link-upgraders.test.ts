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
