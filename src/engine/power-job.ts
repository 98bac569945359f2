import { type PowerByHand, readPower, type TraceEnergy } from '../analysis/power/power-energy';
import type { TraceSetup } from '../analysis/power/power-made';
import { type SimulatedTrace, simulateTrace } from '../analysis/power/power-simulated';
import type { OpenedFile } from '../readers/mapped-table';
import type { PowerTrace } from '../readers/power-trace';
import { type PowerTraceReading, readPowerTrace } from '../readers/power-trace';
import type { Scenario } from '../scenario/scenario';
import type { Progress } from '../simulator/simulated-migration';
import { readWorkload } from '../simulator/workload-text';
import { readFiles } from './read-files';

/** A trace that is made: the scenario's workload migrated over its link, read by this meter. */
export interface MadeTraceQuestion {
  readonly scenario: Scenario;
  readonly setup: TraceSetup;
}

export interface MadeTraceAnswer extends SimulatedTrace {
  readonly of: MadeTraceQuestion;
}

/** Figure 4 of a simulated migration. */
export function* makeTrace(question: MadeTraceQuestion): Generator<Progress, MadeTraceAnswer> {
  const parts = readWorkload(question.scenario.workload);
  if (!parts) throw new Error('The scenario holds a workload that can be read.');
  return { of: question, ...(yield* simulateTrace(question.scenario, parts, question.setup)) };
}

/** Reads the files. */
export function* readTraceFiles(question: {
  readonly files: readonly OpenedFile[];
}): Generator<Progress, { readonly files: readonly PowerTraceReading[] }> {
  return { files: yield* readFiles(question.files, readPowerTrace) };
}

/** A trace and what was moved on it by hand. */
interface TraceEnergyQuestion {
  readonly trace: PowerTrace;
  readonly byHand: PowerByHand;
  /** A gap is longer than so many usual intervals; usually three. */
  readonly gapAfter?: number;
}

/** The energy of a trace; quick, also of 100,000 readings. */
export function* measureTrace({ trace, byHand, gapAfter }: TraceEnergyQuestion): Generator<Progress, TraceEnergy> {
  yield { share: 0, sentence: 'Looking for the migration' };
  return readPower(trace, byHand, gapAfter);
}
