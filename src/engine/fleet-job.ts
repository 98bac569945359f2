import type { FileProblem } from '../readers/csv-table';
import { readFleetTable } from '../readers/fleet';
import type { Vm } from '../scenario/fleet';
import { type PackedFleet, packFleet } from '../scenario/packed-fleet';
import type { Progress } from '../simulator/simulated-migration';

/** Tables of VMs, as they were opened, dropped or pasted. */
export interface FleetQuestion {
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** The VMs of all files in their order, and what could not be used. */
export interface FleetAnswer {
  readonly packed: PackedFleet;
  /** Names of the files. */
  readonly files: readonly string[];
  /** The first of them. */
  readonly problems: readonly FileProblem[];
  readonly problemCount: number;
}

/** As many problems come back with the answer: a person reads a few, and a file may have one in every line. */
const MOST_PROBLEMS = 100;

/** Reads tables of VMs into one fleet. Errors: problems by file, line and column; good rows are kept. */
export function* readFleet({ files }: FleetQuestion): Generator<Progress, FleetAnswer> {
  const vms: Vm[] = [];
  const problems: FileProblem[] = [];
  for (const [i, { name, text }] of files.entries()) {
    const sentence = `Reading ${name}`;
    yield { share: i / files.length, sentence };
    const work = readFleetTable(name, text);
    let step = work.next();
    while (!step.done) {
      yield { share: (i + step.value) / files.length, sentence };
      step = work.next();
    }
    for (const vm of step.value.fleet) vms.push(vm);
    for (const problem of step.value.problems) problems.push(problem);
  }
  return {
    packed: packFleet(vms),
    files: files.map(({ name }) => name),
    problems: problems.slice(0, MOST_PROBLEMS),
    problemCount: problems.length,
  };
}
