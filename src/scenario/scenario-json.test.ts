import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyScenario } from '../test/arbitraries';
import { runs } from '../test/runs';
import { encodeLink, type LinkState } from './link';
import { parameterByName } from './parameters';
import { defaultScenario, parameterNames, sameScenario } from './scenario';
import { readScenario, writeScenario } from './scenario-json';

/** A file without a link is read as one of the first version. */
const asOld = { ...defaultScenario, pastMigrations: 0, skipLine: 'scenario' as const };

const file = (parts: object) => JSON.stringify({ format: 'precopy.scenario', version: 1, ...parts });

describe('writeScenario', () => {
  it('writes the link and every knob by name, in table order', () => {
    const scenario = { ...defaultScenario, memory: 4096 };
    const state: LinkState = { view: 'explore', scenario, pins: [defaultScenario] };
    const written = JSON.parse(writeScenario(state));
    expect(written).toEqual({
      format: 'precopy.scenario',
      version: 1,
      link: '#/explore?v=3&mem=4096&pin=',
      scenario,
      pins: [defaultScenario],
    });
    expect(Object.keys(written.scenario)).toEqual(parameterNames);
  });
});

describe('readScenario', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(anyScenario, fc.array(anyScenario, { maxLength: 4 }), (scenario, pins) => {
        const read = readScenario(writeScenario({ view: 'explore', scenario, pins }));
        if (!read.ok) throw new Error(read.error);
        expect(read.rejected).toEqual([]);
        expect(sameScenario(read.state.scenario, scenario)).toBe(true);
        expect(read.state.pins.every((pin, index) => sameScenario(pin, pins[index] ?? defaultScenario))).toBe(true);
        expect(read.state.pins).toHaveLength(pins.length);
      }),
      runs(100),
    );
  });

  it('reads the scenario of a result file, with the pins of its link', () => {
    const scenario = { ...defaultScenario, memory: 2048 };
    const link = encodeLink({ view: 'explore', scenario, pins: [defaultScenario] });
    const result = { format: 'precopy.result', version: 1, link, rejected: [], scenario, prediction: {} };
    expect(readScenario(JSON.stringify(result))).toEqual({
      ok: true,
      state: { view: 'explore', scenario, pins: [defaultScenario] },
      rejected: [],
    });
  });

  it('reads the link if there is no scenario', () => {
    expect(readScenario(file({ link: '#/explore?v=3&mem=2048' }))).toMatchObject({
      ok: true,
      state: { scenario: { memory: 2048 } },
    });
    expect(readScenario(file({ link: '#/explore?v=9' }))).toMatchObject({ ok: false });
  });

  it('lists values of the wrong type, out of range and unknown, under the names of the file', () => {
    const scenario = {
      memory: '4096',
      dirtyRate: -1,
      adaptive: 1,
      guards: false,
      model: 'kvm',
      name: 7,
      bandwidth: null,
      mem: 5,
      maxRounds: 2.5,
    };
    expect(readScenario(file({ scenario }))).toEqual({
      ok: true,
      state: { view: 'explore', scenario: { ...asOld, dirtyRate: 0, guards: false, maxRounds: 3 }, pins: [] },
      rejected: [
        { key: 'memory', text: '4096', used: 1024 },
        { key: 'dirtyRate', text: '-1', used: 0 },
        { key: 'adaptive', text: '1', used: false },
        { key: 'model', text: 'kvm', used: 'algorithm-1' },
        { key: 'name', text: '7', used: '' },
        { key: 'bandwidth', text: 'null', used: 800 },
        { key: 'mem', text: '5', used: null },
        { key: 'maxRounds', text: '2.5', used: 3 },
      ],
    });
  });

  it('tells numbers beyond all doubles as they are written, and takes the nearest end', () => {
    const { max } = parameterByName.memory;
    const text = file({
      scenario: { memory: 7, dirtyRate: 8, name: '1e400 "é\\"', threshold: 9 },
      pins: [{ memory: 7 }],
      fleet: [{ name: 'a', memory_mib: 7 }],
    })
      .replaceAll(/:7/g, ':1e400')
      .replace(':8', ':-1E+999')
      .replace(':9', `:${'9'.repeat(310)}`);
    const read = readScenario(text);
    expect(read).toMatchObject({ ok: true, state: { scenario: { memory: max, dirtyRate: 0, name: '1e400 "é\\"' } } });
    expect(read.ok && read.rejected).toEqual([
      { key: 'memory', text: '1e400', used: max },
      { key: 'dirtyRate', text: '-1E+999', used: 0 },
      { key: 'threshold', text: '9'.repeat(310), used: parameterByName.threshold.max },
      { key: 'pins: memory', text: '1e400', used: max },
      { key: 'fleet: memory_mib', text: '1e400', used: max },
    ]);
  });

  it('lists pins that are none, and a fifth', () => {
    const read = readScenario(file({ scenario: {}, pins: [{}, 5, { memory: 1 }, {}, {}, { memory: 99 }] }));
    expect(read).toMatchObject({
      ok: true,
      rejected: [
        { key: 'pins', text: '5', used: null },
        { key: 'pins: memory', text: '1', used: 16 },
        { key: 'pins', text: '{"memory":99}', used: null },
      ],
    });
    expect(read.ok && read.state.pins).toHaveLength(4);
  });

  it.each<[string, string]>([
    ['not json', 'This file is not JSON.'],
    ['', 'This file is not JSON.'],
    ['[]', 'This is not a scenario file.'],
    ['null', 'This is not a scenario file.'],
    ['{}', 'This is not a scenario file: its format should be precopy.scenario or precopy.result.'],
    [file({ version: 2 }), 'This file is of version 2. This page reads files up to version 1.'],
    [file({ version: 'a' }), 'The version of this file is not a whole number of 1 or more.'],
    [file({}), 'This file holds no scenario and no link.'],
    ...['', 'mem=2048', 'http://127.0.0.1/'].map((link): [string, string] => [
      JSON.stringify({ format: 'precopy.result', version: 1, link }),
      'This file holds no scenario, and its link is no link to one: it has no "#/".',
    ]),
  ])('refuses %s in words', (text, error) => {
    expect(readScenario(text)).toEqual({ ok: false, error });
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (scenario, pins, link) => {
        const read = readScenario(file({ scenario, pins, link }));
        if (!read.ok) expect(read.error).toMatch(/\.$/);
      }),
      runs(100),
    );
  });
});
