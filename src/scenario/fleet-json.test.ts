import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySmallFleet } from '../test/any-vms';
import { runs } from '../test/runs';
import { paperFleet, sameFleet } from './fleet';
import { plainVm } from './fleet-fields';
import { defaultScenario } from './scenario';
import { readScenario, writeScenario } from './scenario-json';

const file = (fleet: unknown) => JSON.stringify({ format: 'precopy.scenario', version: 1, scenario: {}, fleet });
const read = (text: string) => {
  const answer = readScenario(text);
  if (!answer.ok) throw new Error(answer.error);
  return answer;
};

describe('the fleet of a scenario file', () => {
  it('stands there by the column names of its CSV, without what a VM lacks', () => {
    const state = { view: 'decide', scenario: defaultScenario, pins: [], fleet: paperFleet.slice(0, 1) } as const;
    expect(JSON.parse(writeScenario(state)).fleet).toEqual([
      { name: 'Dbench 1', memory_mib: 800, dirty_rate_mib_s: 52, working_set_mib: 39, workload: 'dbench' },
    ]);
  });

  it('comes back, the default one too', () => {
    fc.assert(
      fc.property(anySmallFleet, (fleet) => {
        const { state, rejected } = read(writeScenario({ view: 'decide', scenario: defaultScenario, pins: [], fleet }));
        expect(rejected).toEqual([]);
        expect(state.fleet && sameFleet(state.fleet, fleet)).toBe(true);
      }),
      runs(200),
    );
    const paper = writeScenario({ view: 'decide', scenario: defaultScenario, pins: [], fleet: paperFleet });
    expect(read(paper).state.fleet).toEqual(paperFleet);
  });

  it('is the one of the link where the file has none of its own, and none where neither has', () => {
    const link = '#/decide?v=3&fleet=a~800~1';
    const both = { format: 'precopy.result', version: 1, link, scenario: {} };
    expect(read(JSON.stringify(both)).state.fleet).toEqual([{ ...plainVm, name: 'a', memory: 800, dirtyRate: 1 }]);
    expect('fleet' in read(JSON.stringify({ ...both, link: '#/decide?v=3' })).state).toBe(false);
  });

  it('lists what it cannot take, by column', () => {
    const vms = [
      { name: 'a', memory_mib: '800', dirty_rate_mib_s: -1, bandwidth_mbit_s: null, max_downtime_ms: true },
      { name: 7, workload: 'postgres', colour: 'red' },
      5,
    ];
    const { state, rejected } = read(file(vms));
    expect(state.fleet).toEqual([{ ...plainVm, name: 'a', dirtyRate: 0 }, plainVm]);
    expect(rejected).toEqual([
      { key: 'fleet: memory_mib', text: '800', used: 1024 },
      { key: 'fleet: dirty_rate_mib_s', text: '-1', used: 0 },
      { key: 'fleet: max_downtime_ms', text: 'true', used: null },
      { key: 'fleet: name', text: '7', used: null },
      { key: 'fleet: workload', text: 'postgres', used: null },
      { key: 'fleet: colour', text: 'red', used: null },
      { key: 'fleet', text: '5', used: null },
    ]);
    expect(read(file('many'))).toMatchObject({ rejected: [{ key: 'fleet', text: 'many', used: null }] });
  });

  it('never throws, whatever stands there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (fleet) => {
        expect(readScenario(file(fleet)).ok).toBe(true);
      }),
      runs(200),
    );
  });
});
