import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink, looksLikeLink } from './link';
import { parameters } from './parameters';
import { defaultScenario, type Scenario } from './scenario';

function read(link: string) {
  const answer = decodeLink(link);
  if (!answer.ok) throw new Error(answer.error);
  return { ...answer.state, rejected: answer.rejected, firstVisit: answer.firstVisit };
}

const scenarioOf = (query: string) => read(`#/explore?v=3&${query}`).scenario;
const rejectedOf = (query: string) => read(`#/explore?v=3&${query}`).rejected;
const link = (scenario: Scenario, pins: readonly Scenario[] = []) => encodeLink({ view: 'explore', scenario, pins });

describe('encodeLink', () => {
  it('leaves defaults out and writes the rest in table order', () => {
    expect(link(defaultScenario)).toBe('#/explore?v=3');
    expect(link({ ...defaultScenario, name: 'My VM', bandwidth: 10_000, dirtyRate: 120, memory: 4096 })).toBe(
      '#/explore?v=3&mem=4096&dirty=120&rate=10000&name=My%20VM',
    );
  });

  it('writes numbers as JavaScript prints them, switches as 0 or 1, and never -0', () => {
    expect(link({ ...defaultScenario, gammaRate: 1e-7 })).toBe('#/explore?v=3&gb=1e-7');
    expect(link({ ...defaultScenario, adaptive: true, guards: false })).toBe('#/explore?v=3&adapt=1&guards=0');
    expect(link({ ...defaultScenario, gammaTime: -0 })).toBe('#/explore?v=3&ga=0');
  });

  it('writes up to four pins, the default scenario as an empty one', () => {
    const four = { ...defaultScenario, memory: 4096, name: 'a,b~c' };
    expect(link(defaultScenario, [defaultScenario, four])).toBe('#/explore?v=3&pin=&pin=mem~4096%2Cname~a%252Cb%257Ec');
    expect(link(defaultScenario, Array(6).fill(four)).match(/pin=/g)).toHaveLength(4);
  });

  it('stays short: below 2,000 characters with every knob changed', () => {
    const all = Object.fromEntries(
      parameters.map((row) => [
        row.key,
        row.kind === 'number' ? row.max / 3 : row.kind === 'switch' ? 1 : 'closed-form',
      ]),
    );
    const query = Object.entries(all)
      .map(([key, value]) => `${key}=${value}`)
      .join('&');
    expect(link(scenarioOf(query)).length).toBeLessThan(2000);
  });
});

describe('decodeLink', () => {
  it("reads product.md's example, and a whole address from its # on", () => {
    const scenario = { ...defaultScenario, memory: 4096, dirtyRate: 120, bandwidth: 10_000 };
    expect(read('#/explore?v=3&mem=4096&dirty=120&rate=10000')).toEqual({
      view: 'explore',
      scenario,
      pins: [],
      rejected: [],
      firstVisit: false,
    });
    expect(read('https://example.org/precopy/?x=1#/explore?v=3&mem=4096&dirty=120&rate=10000').scenario).toEqual(
      scenario,
    );
  });

  it.each(['', '#', '#/', 'https://example.org/', 'https://example.org/#/', '  '])(
    'takes %j for a first visit',
    (text) => {
      expect(read(text)).toEqual({
        view: 'explore',
        scenario: defaultScenario,
        pins: [],
        rejected: [],
        firstVisit: true,
      });
    },
  );

  it('reads units', () => {
    expect(scenarioOf('mem=4GiB&rate=1.25GB/s&dirty=250k%20pages/s&resume=2%20s')).toMatchObject({
      memory: 4096,
      bandwidth: 10_000,
      dirtyRate: 976.5625,
      resumeTime: 2000,
    });
    expect(rejectedOf('mem=4GiB&rate=1.25GB/s')).toEqual([]);
    expect(scenarioOf('mem=8Gi&rate=10G&cap=1G')).toMatchObject({ memory: 8192, bandwidth: 10_000, cap: 1000 });
  });

  it.each([
    ['dirty=abc', { key: 'dirty', text: 'abc', used: 40 }],
    ['dirty=0x10', { key: 'dirty', text: '0x10', used: 40 }],
    ['dirty=', { key: 'dirty', text: '', used: 40 }],
    ['dirty', { key: 'dirty', text: '', used: 40 }],
    ['dirty=1,000', { key: 'dirty', text: '1,000', used: 40 }],
    ['dirty=Infinity', { key: 'dirty', text: 'Infinity', used: 40 }],
    ['mem=4g', { key: 'mem', text: '4g', used: 1024 }],
    ['mem=%zz', { key: 'mem', text: '%zz', used: 1024 }],
    ['model=kvm', { key: 'model', text: 'kvm', used: 'algorithm-1' }],
    ['limit=slow', { key: 'limit', text: 'slow', used: null }],
    ['then=stop', { key: 'then', text: 'stop', used: 'go-on' }],
    ['curve=1~2~3', { key: 'curve', text: '1~2~3', used: '' }],
    ['adapt=maybe', { key: 'adapt', text: 'maybe', used: false }],
    ['guards=off', { key: 'guards', text: 'off', used: true }],
    ['name=%E0%A4', { key: 'name', text: '%E0%A4', used: '' }],
  ])('gives unreadable %s the default and lists it', (query, entry) => {
    expect(scenarioOf(query)).toEqual(defaultScenario);
    expect(rejectedOf(query)).toEqual([entry]);
  });

  it.each([
    ['mem=3', { key: 'mem', text: '3', used: 16 }],
    ['mem=1e999', { key: 'mem', text: '1e999', used: 16_777_216 }],
    ['dirty=-5', { key: 'dirty', text: '-5', used: 0 }],
    ['rate=0', { key: 'rate', text: '0', used: 1 }],
    ['rounds=28.6', { key: 'rounds', text: '28.6', used: 29 }],
    ['rounds=1000.4', { key: 'rounds', text: '1000.4', used: 1000 }],
    ['factor=0.5', { key: 'factor', text: '0.5', used: 1 }],
    ['factor=1001', { key: 'factor', text: '1001', used: 1000 }],
    ['ga=-11', { key: 'ga', text: '-11', used: -10 }],
    ['rmin=900', { key: 'rmin', text: '900', used: 800 }],
    ['rmin=500&rmax=300', { key: 'rmin', text: '500', used: 300 }],
    ['rmax=300&rmin=nonsense', { key: 'rmin', text: 'nonsense', used: 300 }],
    ['rmax=300', { key: 'rmin', text: '400', used: 300 }],
    ['mem=256&zero=300', { key: 'zero', text: '300', used: 256 }],
    ['dlim=3000000', { key: 'dlim', text: '3000000', used: 2_000_000 }],
    ['tmax=0', { key: 'tmax', text: '0', used: 1 }],
    [`name=${'x'.repeat(81)}`, { key: 'name', text: 'x'.repeat(81), used: 'x'.repeat(80) }],
  ])('takes the nearest value for %s and lists it', (query, entry) => {
    const row = parameters.find(({ key }) => key === entry.key);
    expect(row && scenarioOf(query)[row.name]).toBe(entry.used);
    expect(rejectedOf(query)).toEqual([entry]);
  });

  it('reads factor=0 as no limit and -0 as 0, and lists neither', () => {
    expect(scenarioOf('factor=0').maxTrafficFactor).toBe(0);
    expect(Object.is(scenarioOf('dirty=-0').dirtyRate, 0)).toBe(true);
    expect(rejectedOf('factor=0&dirty=-0')).toEqual([]);
  });

  it.each('sums memory'.split(' '))('does not know the key %s and says so', (key) => {
    expect(rejectedOf(`${key}=1`)).toEqual([{ key, text: '1', used: null }]);
  });

  it('lets the first of repeated keys count and lists the others', () => {
    expect(scenarioOf('mem=2048&mem=4096').memory).toBe(2048);
    expect(rejectedOf('mem=2048&mem=4096')).toEqual([{ key: 'mem', text: '4096', used: 2048 }]);
    expect(rejectedOf('mem=abc&mem=4096')).toEqual([
      { key: 'mem', text: 'abc', used: 1024 },
      { key: 'mem', text: '4096', used: 1024 },
    ]);
    expect(rejectedOf('rmin=900&rmin=900&rmax=300')).toEqual([
      { key: 'rmin', text: '900', used: 300 },
      { key: 'rmin', text: '900', used: 300 },
    ]);
    expect(rejectedOf('v=3')).toEqual([{ key: 'v', text: '3', used: 3 }]);
  });

  it('does not take __proto__ and constructor for anything', () => {
    expect(rejectedOf('__proto__=1&constructor=2')).toEqual([
      { key: '__proto__', text: '1', used: null },
      { key: 'constructor', text: '2', used: null },
    ]);
  });

  it('keeps a + in a name and in an exponent', () => {
    expect(scenarioOf('name=a+b%20c').name).toBe('a+b c');
    expect(scenarioOf('mem=1e+3').memory).toBe(1000);
  });

  it('skips empty parts', () => {
    expect(rejectedOf('&&mem=2048&')).toEqual([]);
  });
});

describe('weights in links', () => {
  const weights = (query: string) => {
    const { downtimeWeight, timeWeight, trafficWeight, energyWeight } = scenarioOf(query);
    return [downtimeWeight, timeWeight, trafficWeight, energyWeight];
  };

  it('are divided by their sum, absent ones being 0.25, and this is not listed', () => {
    expect(weights('wd=1')).toEqual([1 / 1.75, 0.25 / 1.75, 0.25 / 1.75, 0.25 / 1.75]);
    expect(weights('wd=1&wt=1&wv=0&we=0')).toEqual([0.5, 0.5, 0, 0]);
    expect(rejectedOf('wd=1')).toEqual([]);
  });

  it('are left alone if their sum is 1 to 1e-9', () => {
    expect(weights('wd=0.1&wt=0.2&wv=0.3&we=0.4000000005')).toEqual([0.1, 0.2, 0.3, 0.4000000005]);
  });

  it('become equal if all are 0', () => {
    expect(weights('wd=0&wt=0&wv=0&we=0')).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
});

describe('view and version', () => {
  it('reads no version as 1 and lists it', () => {
    expect(read('#/explore?mem=2048')).toMatchObject({
      scenario: { memory: 2048 },
      rejected: [{ key: 'v', text: '', used: 1 }],
    });
    expect(read('#/explore').rejected).toEqual([{ key: 'v', text: '', used: 1 }]);
  });

  it('takes an unknown view for explore and lists it', () => {
    expect(read('#/nowhere?v=3')).toMatchObject({
      view: 'explore',
      rejected: [{ key: 'view', text: 'nowhere', used: 'explore' }],
      firstVisit: false,
    });
  });

  it.each(['-1', '1.5', 'abc', '', '0x1', 'Infinity', '1%', 'NaN'])(
    'refuses v=%s, for it is no whole number of 0 or more',
    (version) => {
      expect(decodeLink(`#/explore?v=${version}&mem=2048`)).toEqual({
        ok: false,
        version: null,
        error: 'The version of this link (v) is not a whole number of 0 or more.',
      });
    },
  );

  it('refuses a link that is newer than the page', () => {
    expect(decodeLink('#/explore?v=4')).toEqual({
      ok: false,
      version: 4,
      error: 'This link is of version 4. This page reads links up to version 3; reload it to get a newer page.',
    });
  });

  it('tells a text without #/ from a link', () => {
    expect(looksLikeLink('https://example.org/#/explore?v=3')).toBe(true);
    expect(looksLikeLink('https://example.org/')).toBe(false);
  });
});

describe('pins', () => {
  it('are read with or without the comma encoded, the first being the baseline', () => {
    const pins = [
      { ...defaultScenario, memory: 4096, bandwidth: 400 },
      defaultScenario,
      { ...defaultScenario, name: 'a b' },
    ];
    expect(read('#/explore?v=3&pin=mem~4096,rate~400&pin=&pin=name~a%20b')).toMatchObject({ pins, rejected: [] });
    expect(read('#/explore?v=3&pin=mem~4096%2Crate~400&pin=&pin=name~a%2520b')).toMatchObject({ pins, rejected: [] });
  });

  it('list their problems under the key pin', () => {
    const { pins, rejected } = read('#/explore?v=3&pin=mem~abc,foo~1,mem~5,rmin~900,what&pin=%zz&mem=3');
    expect(pins).toEqual([{ ...defaultScenario, minBandwidth: 800 }]);
    expect(rejected).toEqual([
      { key: 'mem', text: '3', used: 16 },
      { key: 'pin', text: 'mem~abc', used: 1024 },
      { key: 'pin', text: 'foo~1', used: null },
      { key: 'pin', text: 'mem~5', used: 1024 },
      { key: 'pin', text: 'rmin~900', used: 800 },
      { key: 'pin', text: 'what', used: null },
      { key: 'pin', text: '%zz', used: null },
    ]);
  });

  it('are four at most; a fifth is listed', () => {
    const { pins, rejected } = read('#/explore?v=3&pin=&pin=&pin=&pin=&pin=mem~2048');
    expect(pins).toHaveLength(4);
    expect(rejected).toEqual([{ key: 'pin', text: 'mem~2048', used: null }]);
  });
});
