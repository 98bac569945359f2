import { type FleetReading, readFleetTable } from '../readers/fleet';
import type { OpenedFile } from '../readers/mapped-table';
import type { FileProblem } from '../readers/problems';
import { type PackedFleet, packFleet } from '../scenario/packed-fleet';
import type { Progress } from '../simulator/simulated-migration';
import { readFiles } from './read-files';

/** Tables of VMs, as they were opened, dropped or pasted. */
interface FleetQuestion {
  readonly files: readonly OpenedFile[];
}

/** The VMs of all files in their order, and what could not be used. */
export interface FleetAnswer {
  readonly packed: PackedFleet;
  /** Names of the files. */
  readonly files: readonly string[];
  /** What was made of the columns of each. */
  readonly readings: readonly Omit<FleetReading, 'fleet'>[];
  /** The first of them. */
  readonly problems: readonly FileProblem[];
  readonly problemCount: number;
}

/** As many problems come back with the answer: a person reads a few, and a file may have one in every line. */
const MOST_PROBLEMS = 100;

/** Reads tables of VMs into one fleet. Errors: problems by file, line and column; good rows are kept. */
export function* readFleet({ files }: FleetQuestion): Generator<Progress, FleetAnswer> {
  const readings = yield* readFiles(files, readFleetTable);
  const vms = readings.flatMap(({ fleet }) => fleet);
  yield { share: 1, sentence: 'Putting the fleet together' };
  return {
    packed: packFleet(vms),
    files: files.map(({ name }) => name),
    readings: readings.map(({ fleet: _, additions, ...reading }) => ({
      ...{ ...reading, problems: [] },
      additions: additions && { ...additions, problems: additions.problems.slice(0, MOST_PROBLEMS) },
    })),
    problems: readings.flatMap(({ problems }) => problems).slice(0, MOST_PROBLEMS),
    problemCount: readings.reduce((sum, { problemCount }) => sum + problemCount, 0),
  };
}
