import { type AT_DEADLINE, COMPRESSIONS, GUEST_KINDS, QEMU_CONSTANTS } from '../models/result';
import type { Row } from './parameter';

const asOptions = <Id extends string>(ids: readonly Id[]) => ids.map((id) => ({ id, label: id }));

const gauge = { advanced: true, kind: 'number', scale: 'log-with-zero' } as const;

/** What a product is set to beside the downtime limit, and what is known of the guest, in table order. */
export const platformParameters: readonly Row[] = [
  {
    ...gauge,
    ...{ name: 'cap', key: 'cap', label: 'Cap', unit: 'Mbit/s', quantity: 'network-rate' },
    help: 'A limit set in the product beside the link, which QEMU lifts for the pause.',
    ...{ min: 0, max: 1_000_000, zeroMeans: 'no cap', firstStop: 1 },
  },
  {
    ...gauge,
    ...{ name: 'timeLimitPerGib', key: 'tgib', label: 'Time limit per GiB', unit: 's/GiB', quantity: 'plain' },
    help: 'The time limit for each GiB of memory, as the product counts GiB; it stands before the plain time limit.',
    ...{ min: 0, max: 100_000, zeroMeans: 'the plain limit', firstStop: 1 },
  },
  {
    ...{ advanced: true, kind: 'choice', name: 'atDeadline', key: 'then', label: 'At the time limit' },
    help: 'What happens when the time limit comes: nothing, giving up, a pause, or post-copy.',
    options: [
      { id: 'go-on', label: 'Go on' },
      { id: 'abort', label: 'Abort' },
      { id: 'pause', label: 'Pause' },
      { id: 'post-copy', label: 'Post-copy' },
    ] satisfies readonly { readonly id: (typeof AT_DEADLINE)[number]; readonly label: string }[],
  },
  {
    ...gauge,
    ...{ name: 'measuredOver', key: 'dwin', label: 'Rate counted over', unit: 's', quantity: 'duration' },
    help: 'The window over which a meter counted the dirtying rate; 0 counts every page written in an instant.',
    ...{ min: 0, max: 3600, zeroMeans: 'an instant', firstStop: 0.1 },
  },
  {
    ...{ advanced: true, kind: 'switch', name: 'autoConverge', key: 'ac', label: 'Auto-converge' },
    help: 'Slows the guest by a fifth, then by a tenth more each time, while it writes too fast.',
  },
  {
    ...{ advanced: true, kind: 'choice', name: 'compression', key: 'comp', label: 'Compression' },
    help: 'How pages are made smaller: by what changed in them, or as a whole.',
    options: asOptions(COMPRESSIONS),
  },
  {
    ...gauge,
    ...{ name: 'compressionRatio', key: 'cr', label: 'Compression ratio', quantity: 'plain' },
    help: 'How many times smaller a page becomes.',
    ...{ min: 0, max: 100, zeroMeans: 'as measured for such guests', firstStop: 1 },
  },
  {
    ...{
      advanced: true,
      kind: 'number',
      scale: 'log',
      name: 'compressionSpeed',
      key: 'cs',
      label: 'Compression speed',
    },
    help: 'How much memory all threads together compress in a second.',
    ...{ unit: 'MiB/s', quantity: 'dirty-rate', min: 1, max: 1_000_000 },
  },
  {
    ...gauge,
    ...{ name: 'scanRate', key: 'scan', label: 'Scan rate', unit: 'GiB/s', quantity: 'plain' },
    help: 'How fast zero memory is looked through at the start; it costs a look, and is not sent.',
    ...{ min: 0, max: 10_000, zeroMeans: 'no time', firstStop: 1 },
  },
  {
    ...gauge,
    ...{ name: 'switchover', key: 'sw', label: 'Switchover', unit: 'ms', quantity: 'duration' },
    help: 'The part of the pause that sends no memory: devices, the last sync, the start at the destination.',
    ...{ min: 0, max: 600_000, firstStop: 0.1 },
  },
  {
    ...gauge,
    ...{ name: 'secondReading', key: 'd2', label: 'Second rate', unit: 'MiB/s', quantity: 'dirty-rate' },
    help: 'A second dirtying rate, counted over another window: the two together give the working set.',
    ...{ min: 0, max: 100_000, zeroMeans: 'none', firstStop: 0.01 },
  },
  {
    ...{ advanced: true, kind: 'number', scale: 'log', name: 'secondOver', key: 'd2over', label: 'Counted over' },
    help: 'The window over which the second rate was counted.',
    ...{ unit: 's', quantity: 'duration', min: 0.01, max: 3600 },
  },
  {
    ...{ advanced: true, kind: 'switch', name: 'endByRounds', key: 'ends', label: 'End by rounds' },
    help: 'Lets the most rounds and the traffic limit end QEMU’s loop too.',
  },
  {
    ...{ advanced: true, kind: 'choice', name: 'guest', key: 'guest', label: 'Guest' },
    help: 'What runs in the guest: how such guests write, where nobody knows the working set.',
    options: asOptions(GUEST_KINDS),
  },
  {
    ...{ advanced: true, kind: 'choice', name: 'constants', key: 'const', label: 'Constants' },
    help: 'Whose constants QEMU’s loop has: those of QEMU 10, or of QEMU 2.',
    options: asOptions(QEMU_CONSTANTS),
  },
];
