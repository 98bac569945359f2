import { toMigrationSetup, uniformGuest } from '../analysis/migration-setup';
import type { Scenario } from '../scenario/scenario';
import { simulateMigration } from '../simulator/migrate';
import type { PagesRecording } from '../simulator/pages-recording';
import type { Progress, SimulatedMigration } from '../simulator/simulated-migration';
import { readWorkload } from '../simulator/workload-text';

/** What the page grid asks: a film of one simulated migration. Without a workload, Explore's uniform writes. */
export interface PagesQuestion {
  readonly scenario: Scenario;
  /** A workload's text, or null for uniform writes over W at rate D. */
  readonly workload: string | null;
}

export interface PagesAnswer {
  readonly of: PagesQuestion;
  readonly migration: SimulatedMigration;
  readonly recording: PagesRecording;
}

/** One cell a page up to 1 GiB; frames are what a person can scrub through. */
const MAX_CELLS = 262_144;
const MAX_FRAMES = 4096;

/** Simulates a migration page by page and records what became of every cell. */
export function* playPages(question: PagesQuestion): Generator<Progress, PagesAnswer> {
  const { scenario, workload } = question;
  const parts = workload === null ? uniformGuest(scenario) : readWorkload(workload);
  if (parts === null) throw new Error(`There is no workload "${workload}".`);
  const film = { maxCells: MAX_CELLS, maxFrames: MAX_FRAMES };
  const { migration, recording } = yield* simulateMigration(toMigrationSetup(scenario, parts, scenario.seed), film);
  if (recording === null) throw new Error('The simulator made no recording.');
  return { of: question, migration, recording };
}
