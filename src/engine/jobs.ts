import type { Progress } from '../simulator/simulated-migration';
import { compareScenarios } from './compare-job';
import { readSeriesFiles } from './dirty-series-job';
import { runDrain } from './drain-job';
import { runExplorations } from './explorations-job';
import { openTraining, readTrainingTable, runFit } from './fit-job';
import { readFleet } from './fleet-job';
import { runGuidedJob } from './guided-job';
import { readHistories, replayHistory, simulateHistory } from './history-job';
import { predictJournal, readOwnMigrations } from './journal-job';
import { runLesson, runLessonKey } from './lesson-job';
import { blankLog, openLog } from './log-job';
import { playLoop } from './loop-job';
import { measure } from './measure-job';
import { compareRuns } from './measured-job';
import { findMend } from './mend-job';
import { learnOwnPrior } from './own-prior-job';
import { playPages, playSteps } from './pages-job';
import { runPlan } from './plan-job';
import { runPlanLanes } from './plan-lanes-job';
import { runPlanPlaces } from './plan-places-job';
import { runPlatforms, runTechniques } from './platforms-job';
import { makeTrace, measureTrace, readTraceFiles } from './power-job';
import { findWinners, rank } from './rank-job';
import { runRateSweep } from './rate-sweep-job';
import { findRemedies } from './remedies-job';
import { makeTraining } from './training-job';
import { runTrials } from './trials-job';
import { validateTable } from './validation-job';
import { runDoubt } from './what-if-doubt-job';
import { runSensitivity, runSweep } from './what-if-knobs-job';
import { runLimits } from './what-if-limits-job';
import { drawMap } from './what-if-map-job';
import { readDays, runBursts, runWhen } from './what-if-when-job';

/** Long work: a generator that yields how far it has come, so that whoever steps it can hear of newer questions. */
type Job<Question, Answer> = (question: Question) => Generator<Progress, Answer>;

/** Every kind of long work. Each answer passes through structured clone. */
export const jobs = {
  mend: findMend,
  explorations: runExplorations,
  compare: compareScenarios,
  measure,
  pages: playPages,
  pageSteps: playSteps,
  trials: runTrials,
  measured: compareRuns,
  validate: validateTable,
  readDirtySeries: readSeriesFiles,
  readFleet,
  readHistories,
  openLog,
  blankLog,
  readOwnMigrations,
  predictJournal,
  learnOwnPrior,
  replayHistory,
  simulateHistory,
  guided: runGuidedJob,
  drain: runDrain,
  plan: runPlan,
  planLanes: runPlanLanes,
  planPlaces: runPlanPlaces,
  platforms: runPlatforms,
  techniques: runTechniques,
  remedies: findRemedies,
  loop: playLoop,
  rank,
  winners: findWinners,
  readTraining: readTrainingTable,
  openTraining,
  makeTraining,
  fit: runFit,
  makeTrace,
  readTraces: readTraceFiles,
  measureTrace,
  rateSweep: runRateSweep,
  lesson: runLesson,
  lessonNow: runLesson,
  lessonKey: runLessonKey,
  whatIfSketch: drawMap,
  whatIfMap: drawMap,
  whatIfLimits: runLimits,
  whatIfSweep: runSweep,
  whatIfSensitivity: runSensitivity,
  whatIfDoubt: runDoubt,
  whatIfWhen: runWhen,
  whatIfBursts: runBursts,
  readDays,
} as const satisfies Readonly<Record<string, Job<never, unknown>>>;

export type Jobs = typeof jobs;
export type JobKind = keyof Jobs;
export type JobQuestion<Kind extends JobKind> = Parameters<Jobs[Kind]>[0];
export type JobAnswer<Kind extends JobKind> =
  ReturnType<Jobs[Kind]> extends Generator<Progress, infer Answer> ? Answer : never;
