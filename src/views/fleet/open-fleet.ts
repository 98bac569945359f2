import type { FleetAnswer } from '../../engine/fleet-job';
import type { PlatformId } from '../../models/result';
import type { FleetReading } from '../../readers/fleet';
import type { Fleet } from '../../scenario/fleet';
import { vmNumberFields } from '../../scenario/fleet-fields';
import { unpackFleet } from '../../scenario/packed-fleet';
import { addToFleet } from '../../scenario/vm-additions';
import type { FileReport } from '../../state/intake-slice';
import { selectFleet } from '../../state/selectors';
import { useStore } from '../../state/store';
import { problemLine, takenOf } from '../intake/file-reports';
import { type Reading, type Taken, useReading } from '../intake/use-reading';
import * as words from './words';

/** What was opened last: it stays until it is closed. */
export interface OpenedFleet {
  readonly sentence: string;
  readonly fleet: Fleet;
  readonly before: Fleet;
  /** How each column was taken, a line a file. */
  readonly mapped: readonly string[];
  /** Whether those that were there can be kept beside those that came. */
  readonly canAdd: boolean;
  /** What moves the VMs of the product whose listing it is. */
  readonly platform: { readonly model: PlatformId; readonly of: string } | null;
}

const labelOf = (field: string): string =>
  vmNumberFields.find(({ column }) => column === field)?.parameter.label ??
  `${field.charAt(0).toUpperCase()}${field.slice(1).replaceAll('_', ' ')}`;

type Mapped = Pick<FleetReading, 'fields' | 'listing'>;

/** How the columns of each file were taken: 'Read as RVTools: Memory from “Memory” in MiB (RVTools says MB ...).' */
function mappedLines(files: readonly string[], readings: readonly Mapped[]): readonly string[] {
  return readings.flatMap(({ fields, listing }, i) => {
    if (fields.length === 0) return [];
    const columns = fields.map(({ field, column, unit, how }) => words.columnTaken(labelOf(field), column, unit, how));
    return [words.fileRead(files.length === 1 ? null : (files[i] ?? ''), listing?.label ?? null, columns)];
  });
}

/** What became of tables without memory: the fleet with what they say of its VMs by name, and what is to be said of that. */
interface Additions {
  readonly fleet: Fleet;
  readonly sentence: string;
  readonly report: FileReport | null;
  readonly of: readonly string[];
}

/**
 * Gives VMs what tables without memory say of them; null where no name is theirs. Where another column may be the memory, all
 * names have to be theirs: else it is a list of other VMs, whose columns are asked about.
 */
function additionsTo(before: Fleet, readings: FleetAnswer['readings']): Additions | null {
  const told = readings.flatMap(({ file, additions }) => {
    if (additions === null) return [];
    const isMeant = additions.isSure || addToFleet(before, additions.vms).strangers.length === 0;
    return isMeant ? [{ file, ...additions }] : [];
  });
  const { fleet, count, given, strangers } = addToFleet(
    before,
    told.flatMap(({ vms }) => vms),
  );
  if (count === 0) return null;
  const names = told.map(({ file }) => file);
  const problems = told.flatMap(({ problems: each }) => each.map(problemLine));
  const lines = [...problems, ...(strangers.length > 0 ? [words.strangersSentence(strangers)] : [])];
  return {
    fleet,
    sentence: words.addedSentence(given, count, before.length, names),
    report: lines.length === 0 ? null : { file: names.join(', '), isRefused: false, lines },
    of: names,
  };
}

/** What is said of files that gave VMs. */
function reportsOf({ files, problems, problemCount }: FleetAnswer, sentence: string, isRefused: boolean): FileReport[] {
  const isAlone = files.length === 1;
  const lines = problems.map((problem) => {
    const line = problemLine(problem);
    return isAlone ? line : words.problemIn(problem.file, line);
  });
  const said = lines.length === 0 && isRefused ? [sentence] : lines;
  return said.length === 0 ? [] : [{ file: files.join(', '), isRefused, lines: said, count: problemCount }];
}

/** Puts the VMs that were read in the place of those on screen, if there are any; tables without memory say more of them. */
function takeFleet(answer: FleetAnswer): { readonly opened: OpenedFleet | null; readonly taken: Taken } {
  const { packed, files, readings } = answer;
  const before = selectFleet(useStore.getState());
  const fleet = unpackFleet(packed);
  const hasVms = fleet.length > 0;
  const more = additionsTo(hasVms ? fleet : before, readings);
  const bad = takenOf(
    [],
    readings.filter(({ file, missing }) => missing.length > 0 && !more?.of.includes(file)),
  );
  if (!hasVms && !more && bad.toMap?.length === files.length) return { opened: null, taken: { ...bad, reports: [] } };
  const after = more?.fleet ?? fleet;
  if (hasVms || more) useStore.getState().setFleet(after);
  const came = hasVms || !more ? words.openedSentence(files, fleet.length, before.length) : '';
  const sentence = [came, more?.sentence ?? ''].join(' ').trim();
  const listing = readings.find(({ listing: each }) => each !== null)?.listing;
  const platform = hasVms && listing ? { model: listing.platform, of: listing.label } : null;
  const reports = [
    ...(hasVms || !more ? reportsOf(answer, came, !hasVms) : []),
    ...(more?.report ? [more.report] : []),
  ];
  const mapped = mappedLines(files, readings);
  return {
    opened: hasVms || more ? { ...{ sentence, fleet: after, before, mapped, platform }, canAdd: hasVms } : null,
    taken: { ...bad, sentence: `${sentence} ${bad.sentence}`.trim(), reports },
  };
}

/** Reads fleets; `onOpened` hears what came of it. */
export function useFleetReading(onOpened: (opened: OpenedFleet | null) => void): Reading {
  return useReading('fleet', async (files, ask) => {
    const answer = await ask('readFleet', { files });
    if (!answer) return null;
    const { opened, taken } = takeFleet(answer);
    onOpened(opened);
    return taken;
  });
}
