import { afterAll, beforeAll } from 'vitest';
import { oneByOne } from '../models/bulk';
import { modelFacts } from '../models/facts';
import type { Model } from '../models/model';
import { models } from '../models/registry';
import { type MigrationInput, type ModelId, type Outcome, policyOf } from '../models/result';
import { type StopRecord, stopReasons } from '../vocabulary/stop-reasons';
import { type StopWords, stopWords } from '../vocabulary/stop-words';

/** The part of its pause that sends no memory, in seconds. */
export const MADE_UP_PAUSE = 0.5;

const ends = {
  'all-swept': {
    code: 201,
    isOwnEnd: true,
    short: 'swept',
    because: ({ downtime }) => `one sweep left no more than ${downtime} can send`,
  },
  'broom-broke': {
    code: 202,
    isOwnEnd: false,
    short: 'broom broke',
    caption: 'the broom broke',
    because: () => 'the broom broke',
    verdict: ({ downtime }) => `The broom broke before the rest fitted ${downtime}.`,
  },
} as const satisfies Record<string, StopRecord & StopWords>;

/** One round of everything, then the pause with all that was dirtied: made up for a test, and like no other model. */
function predictSweep(input: MigrationInput): Outcome {
  const { vm, link } = input;
  const { downtimeLimit } = policyOf(input, 'downtime-limit');
  const duration = vm.memory / link.bandwidth;
  const dirtied = Math.min(vm.dirtyRate * duration, vm.memory);
  const transfer = dirtied / link.bandwidth;
  const downtime = transfer + MADE_UP_PAUSE;
  const shared = { skipped: 0, skipRatio: 0, bandwidth: link.bandwidth, guards: [] } as const;
  return {
    applicable: true,
    rounds: [
      { ...shared, round: 0, volume: vm.memory, duration, dirtied, stopAndCopy: false, left: 0, absorbed: 0 },
      { ...shared, round: 1, volume: dirtied, duration: transfer, dirtied: 0, stopAndCopy: true },
    ],
    roundsLeftOut: 0,
    preCopyRounds: 1,
    stopReason: (transfer <= downtimeLimit ? 'all-swept' : 'broom-broke') as 'converged_downtime',
    traffic: vm.memory + dirtied,
    totalTime: duration + downtime,
    downtime,
  };
}

/** Its name, which no union of the code knows. */
export const MADE_UP = 'made-up' as ModelId;

const madeUp: Model = {
  id: MADE_UP,
  label: 'Made up',
  name: 'the made-up one',
  short: 'made up',
  line: 'Made up.',
  reads: ['memory', 'dirtyRate', 'bandwidth', 'downtimeLimit'],
  ignores: [{ knobs: ['resumeTime'], because: 'The made-up one takes half a second.' }],
  group: 'simple',
  sets: {},
  mayRemain: 'downtime-limit',
  isPauseInTotal: true,
  isMeasured: true,
  isLambdaOfLastRound: false,
  fittedTo: 'Made up for a test',
  limits: ({ guards }) => (guards ? ['One sweep only'] : []),
  equations: { form: 'cut-rounds', ids: ['sec-3-1', 'eq-5', 'qemu-4', 'eq-14', 'eq-15', 'eq-18'] },
  overlaidBy: 'dirty-curve',
  predict: predictSweep,
  predictInBulk: oneByOne(predictSweep),
  speed: 'loop',
};

/** Registers the model and its ends for the tests of a file, which share the registry with others. */
export function registerMadeUpModel(): void {
  beforeAll(() => {
    Object.assign(models, { [MADE_UP]: madeUp });
    Object.assign(modelFacts, { [MADE_UP]: madeUp });
    Object.assign(stopReasons, ends);
    Object.assign(stopWords, ends);
  });
  afterAll(() => {
    for (const [table, names] of [
      [models, [MADE_UP]],
      [modelFacts, [MADE_UP]],
      [stopReasons, Object.keys(ends)],
      [stopWords, Object.keys(ends)],
    ] as const) {
      for (const name of names) Reflect.deleteProperty(table, name);
    }
  });
}
