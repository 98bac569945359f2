import { toMigrationSetup, uniformGuest } from '../analysis/trials/migration-setup';
import { PAGES_PER_MIB } from '../models/units';
import type { Scenario } from '../scenario/scenario';
import { simulateMigration, simulateSteps } from '../simulator/migrate';
import type { StepRange } from '../simulator/pages-recorder';
import type { PagesRecording } from '../simulator/pages-recording';
import type { MigrationSetup, Progress, SimulatedMigration } from '../simulator/simulated-migration';
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

/** One cell a page up to 1 GiB. */
const MAX_CELLS = 262_144;
/** What a person can scrub through. For each frame the whole log is looked at, so of much memory there are fewer. */
const MAX_FRAMES = 4096;
const PAGES_OF_ALL_FRAMES = 4096 * PAGES_PER_MIB * 8192;

/** Frames of a film: 4,096 up to 8 GiB, 512 of 64 GiB. */
export function framesOf(pages: number): number {
  return Math.min(MAX_FRAMES, Math.floor(PAGES_OF_ALL_FRAMES / pages));
}

function setupOf({ scenario, workload }: PagesQuestion): MigrationSetup {
  const parts = workload === null ? uniformGuest(scenario) : readWorkload(workload);
  if (parts === null) throw new Error(`There is no workload "${workload}".`);
  return toMigrationSetup(scenario, parts, scenario.seed);
}

/** Simulates a migration page by page and records what became of every cell. */
export function* playPages(question: PagesQuestion): Generator<Progress, PagesAnswer> {
  const setup = setupOf(question);
  const film = { maxCells: MAX_CELLS, maxFrames: framesOf(setup.pages) };
  const { migration, recording } = yield* simulateMigration(setup, film);
  if (recording === null) throw new Error('The simulator made no recording.');
  return { of: question, migration, recording };
}

/** Some steps of a film in which batches are joined, to be seen one by one. */
interface PageStepsQuestion {
  readonly of: PagesQuestion;
  readonly range: StepRange;
}

/** The steps of a film again, each batch as a frame; its first frame is the first step, with all that was before it. */
export function* playSteps({ of, range }: PageStepsQuestion): Generator<Progress, PagesRecording> {
  return yield* simulateSteps(setupOf(of), MAX_CELLS, range);
}
