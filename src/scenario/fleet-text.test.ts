import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySmallFleet, manyVms } from '../test/any-vms';
import { anyScenario } from '../test/arbitraries';
import { judged } from '../test/judged';
import { runs } from '../test/runs';
import { defaultFleet, type Fleet, paperFleet, sameFleet, type Vm } from './fleet';
import { fleetAsMarked } from './fleet-as-marked';
import { plainVm, vmNumberFields } from './fleet-fields';
import { encodedMarker, isMarked, MAX_LINK_LENGTH, markOf, readFleetText } from './fleet-text';
import { decodeLink, encodeLink, type LinkState } from './link';
import { defaultScenario } from './scenario';

const state = (fleet: Fleet): LinkState => ({ view: 'decide', scenario: defaultScenario, pins: [], fleet });
const read = (link: string) => {
  const answer = decodeLink(link);
  if (!answer.ok) throw new Error(answer.error);
  return answer;
};
const fleetOf = (value: string) => read(`#/decide?v=3&fleet=${value}`);
const vm = (parts: Partial<Vm>): Vm => ({ ...plainVm, ...parts });

describe('a fleet in a link', () => {
  it('is written VM by VM, without the fields at the end that say nothing', () => {
    const fleet = [
      vm({ name: 'db', memory: 8192, dirtyRate: 60, workingSet: 512, bandwidth: 400, maxDowntime: 300 }),
      vm({ name: 'web 1', memory: 4096, dirtyRate: 40 }),
      vm({ name: '', dirtyRate: 8.3, workload: 'tpcc' }),
    ];
    const link = '#/decide?v=3&fleet=db~8192~60~512~400~300%3Bweb%25201~4096~40%3B~1024~8.3~~~~tpcc';
    expect(encodeLink(state(fleet))).toBe(link);
    expect(read(link)).toMatchObject({ state: { fleet }, rejected: [] });
  });

  it('may be written by hand: with a semicolon, with units, a name encoded once', () => {
    expect(fleetOf('a%20b~4GiB~250k%20pages/s~~10Gbit/s~2%20s;;b~2048~1;')).toMatchObject({
      rejected: [],
      state: {
        fleet: [
          vm({ name: 'a b', memory: 4096, dirtyRate: 976.5625, bandwidth: 10_000, maxDowntime: 2000 }),
          vm({ name: 'b', memory: 2048, dirtyRate: 1 }),
        ],
      },
    });
  });

  it('is left out where it is the default one, also as another object; an empty one is not', () => {
    expect(encodeLink(state(defaultFleet))).toBe('#/decide?v=3');
    expect(encodeLink(state(structuredClone(paperFleet)))).toBe('#/decide?v=3');
    expect(encodeLink(state([]))).toBe('#/decide?v=3&fleet=');
    expect(read('#/decide?v=3&fleet=').state.fleet).toEqual([]);
    expect('fleet' in read('#/decide?v=3').state).toBe(false);
  });

  it('comes back to the last digit, beside any scenario and pin, and nothing is listed', () => {
    fc.assert(
      fc.property(anyScenario, fc.array(anyScenario, { maxLength: 2 }), anySmallFleet, (scenario, pins, fleet) => {
        const written = encodeLink({ view: 'explore', scenario, pins, fleet });
        const { rejected, state: back } = read(written);
        expect(rejected).toEqual([]);
        if (!written.includes('fleet=%2A')) expect(sameFleet(back.fleet ?? defaultFleet, fleet)).toBe(true);
        expect(encodeLink(back)).toBe(written);
        expect(written).toMatch(/^#\/explore\?v=3[\w&=.%~-]*$/);
        expect(written.length).toBeLessThanOrEqual(MAX_LINK_LENGTH);
      }),
      runs(200),
    );
  });
});

describe('what a link cannot say of a fleet', () => {
  it.each<[string, Partial<Vm>, number | string | null]>([
    ['a~abc~40', { memory: 1024 }, 1024],
    ['a~~40', { memory: 1024 }, 'not listed'],
    ['a~3~40', { memory: 16 }, 16],
    ['a~800~-1', { memory: 800, dirtyRate: 0 }, 0],
    ['a~800~4g', { memory: 800 }, 40],
    ['a~800~40~1e999', { memory: 800, workingSet: 16_777_216 }, 16_777_216],
    ['a~800~40~~0', { memory: 800, bandwidth: 1 }, 1],
    ['a~800~40~~fast', { memory: 800, bandwidth: null }, null],
    ['a~800~40~~~soon', { memory: 800, maxDowntime: null }, null],
    ['a~800~40~~~-5', { memory: 800, maxDowntime: 0 }, 0],
    ['a~800~40~~~300~postgres', { memory: 800, maxDowntime: 300 }, null],
    ['a~800~40~~~~idle~more', { memory: 800, workload: 'idle' }, null],
  ])('is brought into range and listed with the text of the VM: %s', (item, parts, used) => {
    const { state: back, rejected } = fleetOf(item);
    expect(back.fleet).toEqual([vm({ name: 'a', ...parts })]);
    expect(rejected).toEqual(used === 'not listed' ? [] : [{ key: 'fleet', text: item, used }]);
  });

  it('are names beyond 80 characters, broken encoding, and a second fleet', () => {
    expect(fleetOf(`${'x'.repeat(81)}~800~1`).rejected[0]?.used).toBe('x'.repeat(80));
    expect(fleetOf('%zz')).toMatchObject({ rejected: [{ key: 'fleet', text: '%zz', used: null }] });
    expect('fleet' in fleetOf('%zz').state).toBe(false);
    const twice = fleetOf('a~800~1&fleet=b~800~1');
    expect(twice.state.fleet?.map(({ name }) => name)).toEqual(['a']);
    expect(twice.rejected).toEqual([{ key: 'fleet', text: 'b~800~1', used: null }]);
  });

  it('never gives anything but VMs inside all ranges, whatever the text', () => {
    const piece = fc.constantFrom(
      'a',
      '~',
      ';',
      '%',
      '%25',
      '1',
      '-',
      'e9',
      '1e999',
      'NaN',
      'Infinity',
      ' GiB',
      'dbench',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    );
    const enough = judged(250);
    fc.assert(
      fc.property(text, (typed) => {
        const { said } = readFleetText(typed);
        if (said.kind === 'too-large') return;
        enough.count();
        const isOutside = (vm: (typeof said.fleet)[number]) =>
          [...vm.name].length > 80 ||
          vmNumberFields.some(({ name, parameter, optional }) => {
            const value = vm[name];
            return value === null ? !optional : !(value >= parameter.min && value <= parameter.max);
          });
        expect(said.fleet.filter(isOutside)).toEqual([]);
      }),
      runs(500),
    );
    enough.expectEnough();
  });
});

describe('a fleet that is too large for a link', () => {
  it('is told by its number of VMs and a digest of them, and read as that', () => {
    const fleet = manyVms(100_000);
    const link = encodeLink(state(fleet));
    expect(link).toMatch(/^#\/decide\?v=3&fleet=%2A100000\.[0-9a-f]{8}$/);
    const fleetLeftOut = markOf(fleet);
    expect(read(link).state).toEqual({ view: 'decide', scenario: defaultScenario, pins: [], fleetLeftOut });
    expect(encodeLink(read(link).state)).toBe(link);
    // FNV-1a of 'a~1~2;', worked out by hand in another language.
    const tiny = { ...plainVm, name: 'a', memory: 1, dirtyRate: 2 };
    expect(markOf([tiny])).toEqual({ count: 1, digest: '2ef3bcf6' });
  });

  it('is any of so many VMs in a link of an earlier page, which has no digest', () => {
    expect(fleetOf('*7').state.fleetLeftOut).toEqual({ count: 7, digest: '' });
    expect(encodeLink(fleetOf('*7').state)).toBe('#/decide?v=3&fleet=%2A7');
    expect(isMarked(manyVms(7), { count: 7, digest: '' })).toBe(true);
  });

  it('is told from every fleet with another value, name or order', () => {
    const fleet = manyVms(400);
    const [first, second, ...others] = fleet;
    if (!first || !second) throw new Error('There are 400.');
    const changed = [
      [{ ...first, memory: first.memory + 1 }, second, ...others],
      [{ ...first, name: `${first.name}x` }, second, ...others],
      [{ ...first, maxDowntime: 7 }, second, ...others],
      [second, first, ...others],
    ];
    for (const each of changed) expect(isMarked(each, markOf(fleet))).toBe(false);
    expect(isMarked([...fleet], markOf(fleet))).toBe(true);
  });

  it('is one that would make the link longer than 8,000 characters, pins included', () => {
    const fitting = Array.from({ length: 400 }, (_, n) => encodeLink(state(manyVms(n)))).filter(
      (link) => !link.includes('%2A'),
    );
    expect(Math.max(...fitting.map(({ length }) => length))).toBeGreaterThan(7950);
    expect(Math.max(...fitting.map(({ length }) => length))).toBeLessThanOrEqual(8000);
    // The same fleet, beside pins that take its room.
    const last = manyVms(fitting.length - 1);
    const pins = Array(4).fill({ ...defaultScenario, name: 'x'.repeat(80) });
    expect(encodeLink({ ...state(last), pins })).toMatch(new RegExp(`fleet=%2A${last.length}\\.[0-9a-f]{8}$`));
  });

  it('is not looked at again for each link: a fleet is known by its identity', () => {
    let reads = 0;
    const fleet = new Proxy(manyVms(5000), {
      get: (target, key) => {
        reads += 1;
        return Reflect.get(target, key);
      },
    });
    encodeLink(state(fleet));
    expect(reads).toBeLessThan(20_000);
    reads = 0;
    encodeLink({ ...state(fleet), scenario: { ...defaultScenario, memory: 99 } });
    expect(reads).toBeLessThan(10);
  });
});

it('a fleet that was kept for a link of an earlier version has the workloads that its names meant then', () => {
  const { said } = readFleetText('*2.3f9c2b1d', 2);
  expect(said).toEqual({ kind: 'too-large', leftOut: { count: 2, digest: '3f9c2b1d', version: 2 } });
  expect(readFleetText('*2.3f9c2b1d').said).toEqual({ kind: 'too-large', leftOut: { count: 2, digest: '3f9c2b1d' } });
  const again = readFleetText(decodeURIComponent(encodedMarker({ count: 2, digest: '3f9c2b1d', version: 2 })));
  expect(again.said).toEqual(said);
  const vm = { name: 'a', memory: 800, dirtyRate: 52, workingSet: 39, bandwidth: null, maxDowntime: null };
  const fleet: Fleet = [
    { ...vm, workload: 'linpack' },
    { ...vm, workload: 'tpcc' },
  ];
  const then = fleetAsMarked(fleet, { count: 2, digest: '', version: 2 });
  expect(then[0]?.workload).toBe('uniform~8000~300000+uniform~13000~10000~vary=0.3');
  expect(then[1]).toBe(fleet[1]);
  expect(fleetAsMarked(fleet, { count: 2, digest: '' })).toBe(fleet);
});
