import { modelFacts } from '../models/facts';
import type { Row } from './parameter';
import type { Scenario } from './scenario';

const gauge = { kind: 'number', scale: 'log-with-zero' } as const;
/** What is known of the guest and of how it was measured stands with the VM. */
const ofVm = { group: 'vm', advanced: true } as const;
const reading = { ...gauge, ...ofVm, standsWith: 'dirtyRate' } as const;

/** Whether the ratio and the speed are those that were measured for such guests. */
const isPackedAsMeasured = ({ compression, compressionRatio }: Scenario): boolean =>
  compressionRatio === 0 && (compression === 'xbzrle' || compression === 'zlib');

/** Whether two readings say what the working set is. Equal windows, of which 1 s is a meter's own, say nothing more. */
export const hasTwoReadings = ({ secondReading, secondOver, measuredOver }: Scenario): boolean =>
  secondReading > 0 && secondOver !== (measuredOver > 0 ? measuredOver : 1);

/** Whether a guest's working set has to be taken from measured guests. */
export const isSetUnknown = (scenario: Scenario): boolean =>
  scenario.workingSet === 0 && scenario.curve === '' && !hasTwoReadings(scenario);

const CURVE_SAYS = 'The measured curve says what is written.';

function windowIgnoredBecause(scenario: Scenario): string | null {
  if (scenario.curve !== '') return CURVE_SAYS;
  return isSetUnknown(scenario)
    ? 'While the working set is unknown, D is taken as a meter counts it over about a second.'
    : null;
}

function secondIgnoredBecause(scenario: Scenario): string | null {
  if (scenario.curve !== '') return CURVE_SAYS;
  return scenario.secondReading === 0 || hasTwoReadings(scenario)
    ? null
    : 'Both rates were counted over the same time.';
}

/** Whether the time limit comes without anything happening. */
export const hasNoDeadline = ({ atDeadline, model }: Scenario): boolean =>
  atDeadline === 'go-on' && !modelFacts[model].hasOwnDeadline;
export const NO_DEADLINE = 'Nothing happens at the time limit.';
const NO_COMPRESSION = 'Compression is off.';

/** What a product is set to beside the downtime limit, and what is known of the guest, in table order. */
export const platformParameters: readonly Row[] = [
  {
    ...gauge,
    ...{ name: 'cap', key: 'cap', label: 'Bandwidth cap', unit: 'Mbit/s', quantity: 'network-rate' },
    ...{ min: 0, max: 1_000_000, zeroMeans: 'no cap', firstStop: 1 },
  },
  {
    ...gauge,
    ...{ name: 'timeLimitPerGib', key: 'tgib', label: 'Time limit per GiB', unit: 's/GiB', quantity: 'plain' },
    ignoredBecause: (scenario) => (hasNoDeadline(scenario) ? NO_DEADLINE : null),
    ...{ min: 0, max: 100_000, zeroMeans: 'the plain limit', firstStop: 1 },
  },
  {
    ...{ kind: 'choice', name: 'atDeadline', key: 'then', label: 'At the time limit' },
    options: [
      { id: 'go-on', label: 'Go on' },
      { id: 'abort', label: 'Give up' },
      { id: 'pause', label: 'Pause and finish' },
      { id: 'post-copy', label: 'Post-copy' },
    ],
  },
  {
    ...reading,
    ...{ name: 'measuredOver', key: 'dwin', label: 'Counted over', unit: 's', quantity: 'duration' },
    ignoredBecause: windowIgnoredBecause,
    ...{ min: 0, max: 3600, zeroMeans: 'an instant', firstStop: 0.1 },
  },
  {
    ...{ kind: 'switch', name: 'autoConverge', key: 'ac', label: 'Auto-converge' },
  },
  {
    ...{ kind: 'choice', name: 'compression', key: 'comp', label: 'Compression' },
    options: [
      { id: 'none', label: 'None' },
      { id: 'xbzrle', label: 'XBZRLE', line: 'Sends what changed in a page, from the third round on.' },
      { id: 'zstd', label: 'zstd' },
      { id: 'zlib', label: 'zlib' },
    ],
  },
  {
    ...gauge,
    ...{ name: 'compressionRatio', key: 'cr', label: 'Compression ratio', quantity: 'plain' },
    ignoredBecause: ({ compression }) => (compression === 'none' ? NO_COMPRESSION : null),
    ...{ min: 0, max: 100, zeroMeans: 'as measured for such guests', firstStop: 1 },
  },
  {
    ...{ kind: 'number', scale: 'log', name: 'compressionSpeed', key: 'cs', label: 'Compression speed' },
    ignoredBecause: (scenario) => {
      if (scenario.compression === 'none') return NO_COMPRESSION;
      return isPackedAsMeasured(scenario) ? 'Ratio and speed are those measured for such guests.' : null;
    },
    ...{ unit: 'MiB/s', quantity: 'dirty-rate', min: 1, max: 1_000_000 },
  },
  {
    ...{ ...gauge, advanced: true },
    ...{ name: 'scanRate', key: 'scan', label: 'Zero-page scan', unit: 'GiB/s', quantity: 'plain' },
    ignoredBecause: ({ zeroMemory }) => (zeroMemory === 0 ? 'There is no zero memory.' : null),
    ...{ min: 0, max: 10_000, zeroMeans: 'no time', firstStop: 1 },
  },
  {
    ...gauge,
    ...{ name: 'switchover', key: 'sw', label: 'Switchover', unit: 'ms', quantity: 'duration' },
    ...{ min: 0, max: 600_000, firstStop: 0.1 },
  },
  {
    ...reading,
    ...{ name: 'secondReading', key: 'd2', label: 'Second rate', unit: 'MiB/s', quantity: 'dirty-rate' },
    ignoredBecause: secondIgnoredBecause,
    ...{ min: 0, max: 100_000, zeroMeans: 'none', firstStop: 0.01 },
  },
  {
    ...{ ...ofVm, standsWith: 'dirtyRate', kind: 'number', scale: 'log' },
    ...{ name: 'secondOver', key: 'd2over', label: 'Second counted over' },
    ignoredBecause: (scenario) =>
      scenario.secondReading === 0 ? 'There is no second rate.' : secondIgnoredBecause(scenario),
    ...{ unit: 's', quantity: 'duration', min: 0.01, max: 3600 },
  },
  {
    ...{ advanced: true, kind: 'switch', name: 'endByRounds', key: 'ends', label: 'End by rounds' },
  },
  {
    ...{ ...ofVm, kind: 'choice', name: 'guest', key: 'guest', label: 'Guest' },
    ignoredBecause: (scenario) =>
      isSetUnknown(scenario) || isPackedAsMeasured(scenario) ? null : 'It is known how this one writes.',
    options: [
      { id: 'general', label: 'Any' },
      { id: 'web', label: 'Web server' },
      { id: 'database', label: 'Database' },
      { id: 'cache', label: 'Cache in memory' },
      { id: 'java', label: 'Java' },
      { id: 'video', label: 'Video' },
      { id: 'parallel', label: 'Parallel programs' },
      { id: 'memory', label: 'Memory-bound' },
      { id: 'compression', label: 'Compression' },
      { id: 'own', label: 'As my own migrations', line: 'Learned from the journal in Log, which links do not hold.' },
    ],
  },
  {
    ...{ advanced: true, kind: 'choice', name: 'constants', key: 'const', label: 'QEMU’s constants' },
    options: [
      { id: 'qemu-10', label: 'QEMU 10' },
      { id: 'qemu-2', label: 'QEMU 2' },
    ],
  },
];
