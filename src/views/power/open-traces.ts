import type { PowerTraceReading } from '../../readers/power-trace';
import { problemCount, takenOf } from '../intake/file-reports';
import { type Reading, type Taken, useReading } from '../intake/use-reading';
import { updatePower, withTraces } from './power-state';

/** Shows the first of the traces that were read, and says what became of the files. */
export function takeTraces(files: readonly PowerTraceReading[]): Taken {
  const [first, ...others] = files.filter(({ trace }) => trace !== null);
  if (first) updatePower((state) => withTraces(state, files));
  const opened = first ? [`${first.file} is in the chart${problemCount(first)}.`] : [];
  return takenOf(
    others.length > 0 ? [...opened, 'One trace is shown at a time.'] : opened,
    files.filter(({ trace }) => trace === null),
  );
}

/** Reads traces of power and shows the first. */
export function useTraceReading(): Reading {
  return useReading('trace', async (files, ask) => {
    const answer = await ask('readTraces', { files });
    return answer && takeTraces(answer.files);
  });
}
