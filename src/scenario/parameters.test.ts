import { describe, expect, it } from 'vitest';
import { ignoredBecause } from './ignored';
import { knobHelp } from './knob-help';
import { parameterByName, parameterGroups, parameters } from './parameters';
import { defaultScenario, parameterNames } from './scenario';

/** product.md, "Knobs and link keys, version 1": key, unit, range, default. */
const product: readonly (readonly unknown[])[] = [
  ['memory', 'mem', 'MiB', 16, 16_777_216, 1024],
  ['dirtyRate', 'dirty', 'MiB/s', 0, 100_000, 40],
  ['workingSet', 'ws', 'MiB', 0, 16_777_216, 0],
  ['bandwidth', 'rate', 'Mbit/s', 1, 1_000_000, 800],
  ['adaptive', 'adapt', undefined, undefined, undefined, false],
  ['minBandwidth', 'rmin', 'Mbit/s', 1, 1_000_000, 400],
  ['maxBandwidth', 'rmax', 'Mbit/s', 1, 1_000_000, 800],
  ['increment', 'delta', 'Mbit/s', 0, 1_000_000, 100],
  ['threshold', 'thd', 'MiB', 0, 1_048_576, 0.1953125],
  ['maxRounds', 'rounds', 'rounds', 0, 1000, 29],
  ['maxTrafficFactor', 'factor', '× memory', 0, 1000, 3],
  ['resumeTime', 'resume', 'ms', 0, 600_000, 20],
  ['guards', 'guards', undefined, undefined, undefined, true],
  ['gammaTime', 'ga', '1/s', -10, 10, -0.0463],
  ['gammaRate', 'gb', 's/MiB', -10, 10, -0.0001],
  ['gammaConstant', 'gc', '', -10, 10, 0.3586],
  ['energyPerMib', 'ea', 'J/MiB', 0, 1000, 0.512],
  ['energyFixed', 'eb', 'J', 0, 1_000_000, 20.165],
  ['sourceShare', 'es', '', 0, 1, 0.5],
  ['sourceFixedShare', 'efs', '', 0, 1, 0.5],
  ['downtimeWeight', 'wd', '', 0, 1, 0.25],
  ['timeWeight', 'wt', '', 0, 1, 0.25],
  ['trafficWeight', 'wv', '', 0, 1, 0.25],
  ['energyWeight', 'we', '', 0, 1, 0.25],
  ['model', 'model', undefined, undefined, undefined, 'algorithm-1'],
  ['name', 'name', undefined, undefined, undefined, ''],
  ['downtimeLimit', 'dlim', 'ms', 0, 2_000_000, 300],
  ['zeroMemory', 'zero', 'MiB', 0, 16_777_216, 0],
  ['timeLimit', 'tmax', 's', 1, 1_000_000, 3600],
  ['curve', 'curve', undefined, undefined, undefined, ''],
  ['cap', 'cap', 'Mbit/s', 0, 1_000_000, 0],
  ['timeLimitPerGib', 'tgib', 's/GiB', 0, 100_000, 0],
  ['atDeadline', 'then', undefined, undefined, undefined, 'go-on'],
  ['measuredOver', 'dwin', 's', 0, 3600, 0],
  ['autoConverge', 'ac', undefined, undefined, undefined, false],
  ['compression', 'comp', undefined, undefined, undefined, 'none'],
  ['compressionRatio', 'cr', '', 0, 100, 0],
  ['compressionSpeed', 'cs', 'MiB/s', 1, 1_000_000, 500],
  ['scanRate', 'scan', 'GiB/s', 0, 10_000, 0],
  ['switchover', 'sw', 'ms', 0, 600_000, 2.2],
  ['secondReading', 'd2', 'MiB/s', 0, 100_000, 0],
  ['secondOver', 'd2over', 's', 0.01, 3600, 10],
  ['endByRounds', 'ends', undefined, undefined, undefined, false],
  ['guest', 'guest', undefined, undefined, undefined, 'general'],
  ['constants', 'const', undefined, undefined, undefined, 'qemu-10'],
  ['workload', 'wl', undefined, undefined, undefined, 'dbench'],
  ['seed', 'seed', '', 0, 1_000_000, 1],
  ['window', 'window', 's', 0.1, 10, 0.5],
  ['trials', 'trials', '', 1, 50, 10],
  ['historyWeight', 'mu', '', 0.51, 1, 0.75],
  ['sampleWeight', 'phi', '', 0.05, 0.95, 0.5],
  ['pastMigrations', 'past', '', 0, 50, 5],
  ['skipLine', 'line', undefined, undefined, undefined, 'learned'],
  ['fitted', 'fit', undefined, undefined, undefined, ''],
];

const qemuKnobs = [
  ...['downtimeLimit', 'zeroMemory', 'timeLimit', 'curve', 'cap', 'timeLimitPerGib', 'atDeadline', 'measuredOver'],
  ...['autoConverge', 'compression', 'compressionRatio', 'compressionSpeed', 'scanRate', 'switchover'],
  ...['secondReading', 'secondOver', 'endByRounds', 'guest', 'constants'],
];

describe('the table of knobs', () => {
  it("holds product.md's keys, units, ranges and defaults in its order", () => {
    const rows = parameters.map((row) =>
      row.kind === 'number'
        ? [row.name, row.key, row.unit, row.min, row.max, row.default]
        : [row.name, row.key, undefined, undefined, undefined, row.default],
    );
    expect(rows).toEqual(product);
  });

  it('has the knobs of the scenario in the order of its JSON', () => {
    expect(parameters.map(({ name }) => name)).toEqual(parameterNames);
    for (const row of parameters) {
      expect(parameterByName[row.name]).toBe(row);
      expect(defaultScenario[row.name]).toBe(row.default);
    }
  });

  it('has keys and labels that are each used once', () => {
    expect(new Set(parameters.map(({ key }) => key)).size).toBe(parameters.length);
    expect(new Set(parameters.map(({ label }) => label)).size).toBe(parameters.length);
  });

  it('explains every knob in one sentence, and stays calm', () => {
    for (const { name } of parameters) {
      expect(knobHelp[name]).toMatch(/^[A-Z][^!.]*\.$/);
    }
  });

  it('shows each group but the name and the knobs of simulations', () => {
    const shown = parameterGroups.map(({ id }) => id as string);
    expect(new Set(parameters.map(({ group }) => group as string))).toEqual(new Set([...shown, 'simulation', 'name']));
  });

  it.each<[string, Partial<typeof defaultScenario>, readonly string[]]>([
    ['Algorithm 1', {}, ['workingSet', 'minBandwidth', 'maxBandwidth', 'increment', ...qemuKnobs]],
    [
      'an adaptive closed form',
      { model: 'closed-form', adaptive: true },
      [
        ...['workingSet', 'bandwidth', 'maxRounds', 'maxTrafficFactor'],
        ...['guards', 'gammaTime', 'gammaRate', 'gammaConstant', ...qemuKnobs],
      ],
    ],
    [
      'the dirty curve',
      { model: 'dirty-curve' },
      ['minBandwidth', 'maxBandwidth', 'increment', 'guards', 'gammaTime', 'gammaRate', 'gammaConstant', ...qemuKnobs],
    ],
    [
      "QEMU's loop",
      { model: 'qemu', adaptive: true },
      [
        ...['adaptive', 'minBandwidth', 'maxBandwidth', 'increment', 'threshold', 'maxRounds', 'maxTrafficFactor'],
        ...['resumeTime', 'guards', 'gammaTime', 'gammaRate', 'gammaConstant'],
        // Nothing happens at the time limit, no set is known, compression is off, no memory is zero.
        ...['timeLimit', 'timeLimitPerGib', 'measuredOver', 'compressionRatio', 'compressionSpeed', 'scanRate'],
        'secondOver',
      ],
    ],
    [
      "QEMU's loop with a measured curve",
      { model: 'qemu', curve: '0.5~12,1~20' },
      [
        ...['dirtyRate', 'workingSet', 'adaptive', 'minBandwidth', 'maxBandwidth', 'increment', 'threshold'],
        ...['maxRounds', 'maxTrafficFactor', 'resumeTime', 'guards', 'gammaTime', 'gammaRate', 'gammaConstant'],
        ...['timeLimit', 'timeLimitPerGib', 'measuredOver', 'compressionRatio', 'compressionSpeed', 'scanRate'],
        ...['secondReading', 'secondOver', 'guest'],
      ],
    ],
  ])('says which knobs %s ignores', (_, knobs, ignored) => {
    const scenario = { ...defaultScenario, ...knobs };
    const reasons = parameters.filter((row) => ignoredBecause(row, scenario) !== null);
    expect(reasons.map(({ name }) => name)).toEqual(ignored);
    for (const row of reasons) expect(ignoredBecause(row, scenario)).toMatch(/^[A-Z].*\.$/);
  });
});
