import type { TraceEnergy } from '../analysis/power/power-energy';
import type { WinnerMap } from '../analysis/ranking/winner-map';
import type { TrainingReading } from '../readers/training';
import type { PagesRecording } from '../simulator/pages-recording';
import type { Progress } from '../simulator/simulated-migration';
import { type DirtySeriesAnswer, type DirtySeriesQuestion, readSeriesFiles } from './dirty-series-job';
import { type DrainAnswer, type DrainQuestion, runDrain } from './drain-job';
import {
  type FitAnswer,
  type FitQuestion,
  type OpenTrainingAnswer,
  type OpenTrainingQuestion,
  openTraining,
  type ReadTrainingQuestion,
  readTrainingTable,
  runFit,
} from './fit-job';
import { type FleetAnswer, type FleetQuestion, readFleet } from './fleet-job';
import { type GuidedAnswer, type GuidedQuestion, runGuidedJob } from './guided-job';
import {
  type HistoriesAnswer,
  type HistoryFiles,
  type ReplayAnswer,
  type ReplayQuestion,
  readHistories,
  replayHistory,
  type SimulateHistoryAnswer,
  type SimulateHistoryQuestion,
  simulateHistory,
} from './history-job';
import { type LoopAnswer, type LoopQuestion, playLoop } from './loop-job';
import { type MeasureAnswer, type MeasureQuestion, measure } from './measure-job';
import { compareRuns, type MeasuredAnswer, type MeasuredFiles } from './measured-job';
import { type PageStepsQuestion, type PagesAnswer, type PagesQuestion, playPages, playSteps } from './pages-job';
import {
  type MadeTraceAnswer,
  type MadeTraceQuestion,
  makeTrace,
  measureTrace,
  readTraceFiles,
  type TraceEnergyQuestion,
} from './power-job';
import { type RankAnswer, type RankQuestion, rank } from './rank-job';
import { type RateSweepAnswer, type RateSweepQuestion, runRateSweep } from './rate-sweep-job';
import { makeTraining, type TrainingAnswer, type TrainingQuestion } from './training-job';
import { runTrials, type TrialsAnswer, type TrialsQuestion } from './trials-job';
import { findWinners, type WinnersQuestion } from './winners-job';

/** Long work: a generator that yields how far it has come, so that whoever steps it can hear of newer questions. */
export type Job<Question, Answer> = (question: Question) => Generator<Progress, Answer>;

/** Every kind of long work. Each answer passes through structured clone. */
export interface Jobs {
  readonly measure: Job<MeasureQuestion, MeasureAnswer>;
  readonly pages: Job<PagesQuestion, PagesAnswer>;
  readonly pageSteps: Job<PageStepsQuestion, PagesRecording>;
  readonly trials: Job<TrialsQuestion, TrialsAnswer>;
  readonly measured: Job<MeasuredFiles, MeasuredAnswer>;
  readonly readDirtySeries: Job<DirtySeriesQuestion, DirtySeriesAnswer>;
  readonly readFleet: Job<FleetQuestion, FleetAnswer>;
  readonly readHistories: Job<HistoryFiles, HistoriesAnswer>;
  readonly replayHistory: Job<ReplayQuestion, ReplayAnswer>;
  readonly simulateHistory: Job<SimulateHistoryQuestion, SimulateHistoryAnswer>;
  readonly guided: Job<GuidedQuestion, GuidedAnswer>;
  readonly drain: Job<DrainQuestion, DrainAnswer>;
  readonly loop: Job<LoopQuestion, LoopAnswer>;
  readonly rank: Job<RankQuestion, RankAnswer>;
  readonly winners: Job<WinnersQuestion, WinnerMap>;
  readonly readTraining: Job<ReadTrainingQuestion, TrainingReading>;
  readonly openTraining: Job<OpenTrainingQuestion, OpenTrainingAnswer>;
  readonly makeTraining: Job<TrainingQuestion, TrainingAnswer>;
  readonly fit: Job<FitQuestion, FitAnswer>;
  readonly makeTrace: Job<MadeTraceQuestion, MadeTraceAnswer>;
  readonly readTraces: typeof readTraceFiles;
  readonly measureTrace: Job<TraceEnergyQuestion, TraceEnergy>;
  readonly rateSweep: Job<RateSweepQuestion, RateSweepAnswer>;
}

export type JobKind = keyof Jobs;
export type JobQuestion<Kind extends JobKind> = Parameters<Jobs[Kind]>[0];
export type JobAnswer<Kind extends JobKind> =
  ReturnType<Jobs[Kind]> extends Generator<Progress, infer Answer> ? Answer : never;

export const jobs: Jobs = {
  measure,
  pages: playPages,
  pageSteps: playSteps,
  trials: runTrials,
  measured: compareRuns,
  readDirtySeries: readSeriesFiles,
  readFleet,
  readHistories,
  replayHistory,
  simulateHistory,
  guided: runGuidedJob,
  drain: runDrain,
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
};
