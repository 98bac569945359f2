import { type ReplayedHistory, replayHistory as replay } from '../analysis/history/history';
import { type BestPhi, bestPhi, type MeanErrors, meanErrors } from '../analysis/history/history-errors';
import { type MadeId, madeHistory } from '../analysis/history/history-made';
import { historyOfSimulated } from '../analysis/history/history-record';
import { subProgress } from '../analysis/sub-progress';
import { toMigrationSetup } from '../analysis/trials/migration-setup';
import { vmMigrationSetup } from '../analysis/vm-guest';
import { predictedRate } from '../models/refined-rate';
import type { Fraction, MiBPerSecond } from '../models/units';
import { type HistoryReading, readHistoryFile } from '../readers/history';
import type { OpenedFile } from '../readers/mapped-table';
import type { Vm } from '../scenario/fleet';
import type { Scenario } from '../scenario/scenario';
import type { VmHistory } from '../scenario/vm-history';
import { simulateMigration } from '../simulator/migrate';
import type { MigrationSetup, Progress, SimulatedMigration } from '../simulator/simulated-migration';
import { readWorkload } from '../simulator/workload-text';
import { readFiles } from './read-files';

/** A VM's history to be gone through once more. */
export interface ReplayQuestion extends VmHistory {
  readonly mu: Fraction;
  /** phi before it has learned anything. */
  readonly phi: Fraction;
  /** S before the next migration; null where nothing is known of it. */
  readonly sample: MiBPerSecond | null;
}

export interface ReplayAnswer {
  readonly of: ReplayQuestion;
  readonly replayed: ReplayedHistory;
  readonly errors: MeanErrors;
  readonly best: BestPhi | null;
  /** D-tilde for the next migration; D-hat alone without a sample; null without either. */
  readonly next: MiBPerSecond | null;
}

/** Eqs 11 to 13 over one history. It takes one step: a thousand migrations take a few milliseconds. */
export function* replayHistory(question: ReplayQuestion): Generator<Progress, ReplayAnswer> {
  yield { share: 0, sentence: 'Going through the history' };
  const { vm, migrations, mu, phi, sample } = question;
  const replayed = replay(migrations, { mu, phi });
  const { memory } = replayed;
  return {
    of: question,
    replayed,
    errors: meanErrors(replayed),
    best: bestPhi(vm, migrations, mu),
    next: sample === null ? memory.history : predictedRate(memory, sample),
  };
}

/** Migrations to be simulated page by page, or a load to be made up whose best phi is known. */
export type SimulateHistoryQuestion = { readonly seed: number; readonly count: number } & (
  | {
      readonly kind: 'migrations';
      readonly name: string;
      /** Who is migrated; null: the scenario's own VM, with its workload. */
      readonly vm: Vm | null;
      readonly scenario: Scenario;
    }
  | { readonly kind: 'made-up'; readonly id: MadeId }
);

export interface SimulateHistoryAnswer {
  readonly of: SimulateHistoryQuestion;
  readonly history: VmHistory;
  /** Migrations that were too long to be simulated to their end; they are left out. */
  readonly cutShort: number;
}

function setupOf(scenario: Scenario, vm: Vm | null, seed: number): MigrationSetup {
  if (vm !== null) return vmMigrationSetup(scenario, vm, seed);
  return toMigrationSetup(scenario, readWorkload(scenario.workload) ?? [], seed);
}

/** One VM migrated so many times, each time with another seed, or a made-up load. */
export function* simulateHistory(question: SimulateHistoryQuestion): Generator<Progress, SimulateHistoryAnswer> {
  const { seed, count } = question;
  if (question.kind === 'made-up') {
    yield { share: 0, sentence: 'Making up a history' };
    return { of: question, history: madeHistory(question.id, seed, count), cutShort: 0 };
  }
  const { name, vm, scenario } = question;
  const simulated: SimulatedMigration[] = [];
  for (let done = 0; done < count; done += 1) {
    const sentence = `${name}: migration ${done + 1} of ${count}`;
    const { migration } = yield* subProgress(
      simulateMigration(setupOf(scenario, vm, seed + done), null),
      ({ share }) => ({
        share: (done + share) / count,
        sentence,
      }),
    );
    simulated.push(migration);
  }
  return { of: question, ...historyOfSimulated(name, simulated) };
}

/** Files with past migrations. */
interface HistoryFiles {
  readonly files: readonly OpenedFile[];
}

interface HistoriesAnswer {
  readonly files: readonly HistoryReading[];
}

/** Reads the files. */
export function* readHistories({ files }: HistoryFiles): Generator<Progress, HistoriesAnswer> {
  return { files: yield* readFiles(files, readHistoryFile) };
}
