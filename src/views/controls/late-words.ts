// A knob
export const textCannotBeRead = 'This cannot be read.';
export const inGlossary = 'In the glossary';

// How D is measured; what the command of each product counts, and over what
export const commandCopied = (product: string): string => `Copied the command for ${product}.`;
export const couldNotCopy = 'Could not copy.';
export const howToMeasure = 'How to measure it';
export const copy = 'Copy';
export const ofLibvirt =
  'megabytes_per_second is MiB/s, counted over 1 s. Once more with --seconds 10 for the second rate.';
export const ofHmp =
  'In MiB/s, counted over 1 s. During a migration “info migrate” has QEMU’s own count, in pages a second over its last round.';
export const ofQmp =
  'dirty-rate is MiB/s, counted over 1 s. During a migration query-migrate has dirty-pages-rate: pages/s over its last round.';
export const ofProxmox = 'In MiB/s, counted over 1 s. The last two lines are typed at the prompt “qm>”.';
export const ofKubevirt =
  'For Prometheus: MiB/s, counted over 1 s. During a migration kubevirt_vmi_migration_dirty_memory_rate_bytes is QEMU’s own count, over its last round.';
export const ofXen =
  'Xen has no meter. In “Frames iteration N: x/y” y is the pages that were written during round N − 1: D is y pages over the time that round took.';
export const ofVsphere =
  'Logged before the switchover: the bandwidth in MB/s, and “t2d”, what was sent for what was written, in %. D is bandwidth × 100 / t2d, over the last round.';

// What readings mean
export const setIsUnknown =
  'The working set is not known: measured guests stand in for it. A second rate, or a working set, settles it.';
export const windowLabels = {
  instant: 'an instant (the paper)',
  second: '1 s (meters)',
  round: (time: string): string => `the last round, ${time}`,
  other: 'another time',
} as const;
export const meansInInstant = (rate: string, set: string): string => `Means ${rate} written in an instant${set}.`;
export const nothingTwice = ', and nothing is written twice: the two rates do not fall with the time';
export const overSet = (set: string): string => ` over a working set of ${set}`;
export const overSetFullAfter = (set: string, time: string): string =>
  ` over a working set of ${set}, full after ${time}`;
export const asksForLargerSet = ' over all of the memory: the two rates ask for a larger set';
export const moreCannotBeCounted = ' over all of the memory: more cannot be counted';
export const overFullSet = (set: string): string => ` over a working set of ${set}: less cannot be so full`;
export const sendsMemoryOnce = (model: string): string =>
  `Not used now. ${model} sends all of the memory once, however it is written.`;
export const paperCountsInInstants =
  'Not used now. The paper’s D counts every page that is written, each in an instant; platforms ask how it was counted.';
export const curveSays = 'Not used now. The measured curve says what is written.';
