import type { OpenedFile } from '../../readers/mapped-table';
import type { PowerTraceReading } from '../../readers/power-trace';
import { problemCount, takenOf } from '../intake/file-reports';
import { type Ask, type Reading, type Taken, useReading } from '../intake/use-reading';
import { useRestored } from '../intake/use-restored';
import {
  firstPowerState,
  heldPower,
  isKeptPower,
  type PowerState,
  type TraceFile,
  updatePower,
  withTraces,
} from './power-state';
import * as words from './words';

/** Shows the first of the traces that were read, and says what became of the files. */
export function takeTraces(files: readonly TraceFile[]): Taken {
  const [first, ...others] = files.filter(({ trace }) => trace !== null);
  if (first) updatePower((state) => withTraces(state, files));
  const opened = first ? [words.isInChart(first.file, problemCount(first))] : [];
  return takenOf(
    others.length > 0 ? [...opened, words.oneTraceAtATime] : opened,
    files.filter(({ trace }) => trace === null),
  );
}

const INSTEAD = { what: words.traceOrMarks, shown: words.shownIsMade } as const;

const withOpened = (read: readonly PowerTraceReading[], files: readonly OpenedFile[]): readonly TraceFile[] =>
  read.flatMap((each, i) => (files[i] ? [{ ...each, opened: files[i] }] : []));

/** What the browser has kept, read anew; null if it is not what it was. */
async function restored(kept: unknown, ask: Ask): Promise<PowerState | null> {
  if (!isKeptPower(kept)) return null;
  const { shows, hand, opened } = kept;
  if (opened === null) return { ...firstPowerState, shows, hand };
  const answer = await ask('readTraces', { files: [opened.opened] });
  const before = { ...firstPowerState, lastId: opened.id - 1 };
  return answer && { ...withTraces(before, withOpened(answer.files, [opened.opened])), shows, hand };
}

/** Reads traces of power and shows the first, and brings back that of the link. */
export function useTraceReading(): Reading {
  const reading = useReading('trace', async (files, ask) => {
    const answer = await ask('readTraces', { files });
    return answer && takeTraces(withOpened(answer.files, files));
  });
  useRestored(heldPower, reading, INSTEAD, restored);
  return reading;
}
