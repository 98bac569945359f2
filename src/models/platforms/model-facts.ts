import type { ModelFacts } from '../model';
import type { PlatformId } from '../result';
import type { PlatformRecord } from './platform-record';
import { platformRecords } from './platform-records';

/** How far the product's own source is known, for the limits of its numbers. */
const knownFrom: Readonly<Record<PlatformRecord['exact'], (version: string) => string>> = {
  source: (version) => `Rules as in the source of version ${version}`,
  published: (version) => `Published statements only (${version}): an approximation`,
  ours: () => 'Our own',
};

/** A platform as a model like the others. */
function factsOf(platform: PlatformRecord): ModelFacts {
  const { id, label, line, version, reads, exact, family, sets } = platform;
  return {
    ...{ id, label, line, name: label, short: label, reads, mayRemain: 'downtime-limit', isPauseInTotal: true },
    ...{ group: 'platform', sets, isLambdaOfLastRound: true },
    isMeasured: platform.isMeasured ?? false,
    hasOwnDeadline: platform.hasOwnDeadline ?? false,
    meter: platform.meter ?? 'libvirt',
    ignores: [
      { knobs: ['adaptive', 'minBandwidth', 'maxBandwidth', 'increment'], because: `${label} sends at one rate.` },
      { knobs: ['resumeTime'], because: 'Platforms have the switchover in its place.' },
    ],
    fittedTo: family === 'qemu' ? 'Not in the paper: fitted to QEMU 10 with 256 to 1,024 MiB at 32 to 128 MiB/s' : null,
    limits: () => [knownFrom[exact](version)],
    equations: { form: 'cut-rounds', ids: [...(platform.equations ?? []), 'eq-14', 'eq-15', 'eq-18'] },
    overlaidBy: 'algorithm-1',
    speed: 'loop',
  };
}

/** What is known of every platform as a model. */
export const platformModelFacts = Object.fromEntries(
  platformRecords.map((each) => [each.id, factsOf(each)]),
) as Readonly<Record<PlatformId, ModelFacts>>;
