import type { FleetAnswer } from '../../engine/fleet-job';
import type { PlatformId } from '../../models/result';
import type { FleetReading } from '../../readers/fleet';
import type { Fleet } from '../../scenario/fleet';
import { vmNumberFields } from '../../scenario/fleet-fields';
import { unpackFleet } from '../../scenario/packed-fleet';
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

/** Puts the VMs that were read in the place of those on screen, if there are any. */
function takeFleet({ packed, files, readings, problems, problemCount }: FleetAnswer): {
  readonly opened: OpenedFleet | null;
  readonly taken: Taken;
} {
  const before = selectFleet(useStore.getState());
  const fleet = unpackFleet(packed);
  const bad = takenOf(
    [],
    readings.filter(({ missing }) => missing.length > 0),
  );
  if (fleet.length === 0 && bad.toMap?.length === files.length) return { opened: null, taken: { ...bad, reports: [] } };
  const sentence = words.openedSentence(files, fleet.length, before.length);
  if (fleet.length > 0) useStore.getState().setFleet(fleet);
  const listing = readings.find(({ listing: each }) => each !== null)?.listing;
  const platform = listing ? { model: listing.platform, of: listing.label } : null;
  const isAlone = files.length === 1;
  const lines = problems.map((problem) => {
    const line = problemLine(problem);
    return isAlone ? line : words.problemIn(problem.file, line);
  });
  const said = lines.length === 0 && fleet.length === 0 ? [sentence] : lines;
  const report = { file: files.join(', '), isRefused: fleet.length === 0, lines: said, count: problemCount };
  return {
    opened: fleet.length === 0 ? null : { sentence, fleet, before, mapped: mappedLines(files, readings), platform },
    taken: { ...bad, sentence: `${sentence} ${bad.sentence}`.trim(), reports: said.length === 0 ? [] : [report] },
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
