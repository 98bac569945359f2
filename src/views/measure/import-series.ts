import type { ReadSeries } from '../../engine/dirty-series-job';
import type { OpenedFile } from '../../readers/mapped-table';
import { problemCount, takenOf } from '../intake/file-reports';
import { type Ask, type Reading, type Taken, useReading } from '../intake/use-reading';
import { useRestored } from '../intake/use-restored';
import {
  heldMeasure,
  type ImportedSeries,
  isKeptMeasure,
  type MeasureState,
  type OpenedSeries,
  updateMeasure,
  withFiles,
} from './measure-state';
import { labelOfFile } from './series';
import * as words from './words';

/** Puts series that were read into the charts, and says what became of the files. */
export function takeSeries(files: readonly OpenedSeries[]): Taken {
  const good = files.filter(({ series }) => series !== null);
  if (good.length > 0) updateMeasure((state) => withFiles(state, files));
  const opened = good.map((reading) => words.isInCharts(labelOfFile(reading.file), problemCount(reading)));
  return takenOf(
    opened,
    files.filter(({ series }) => series === null),
  );
}

const INSTEAD = { what: words.seriesOrPoints, shown: words.onlyWorkloads } as const;

const withOpened = (read: readonly ReadSeries[], files: readonly OpenedFile[]): readonly OpenedSeries[] =>
  read.flatMap((each, i) => (files[i] ? [{ ...each, opened: files[i] }] : []));

/** What the browser has kept, read anew; null if it is not what it was. */
async function restored(kept: unknown, ask: Ask): Promise<MeasureState | null> {
  if (!isKeptMeasure(kept)) return null;
  const { imports, ...rest } = kept;
  const files = imports.map(({ opened }) => opened);
  const answer = files.length === 0 ? { files: [] } : await ask('readDirtySeries', { files });
  if (!answer) return null;
  const read = withOpened(answer.files, files).flatMap(({ series, ...each }, i): ImportedSeries[] =>
    series && imports[i] ? [{ ...each, series, id: imports[i].id }] : [],
  );
  return { ...rest, imports: read, lastId: Math.max(0, ...imports.map(({ id }) => id)) };
}

/** Reads series of dirtied pages into the charts, and brings back those of the link. */
export function useSeriesReading(): Reading {
  const reading = useReading('series', async (files, ask) => {
    const answer = await ask('readDirtySeries', { files });
    return answer && takeSeries(withOpened(answer.files, files));
  });
  useRestored(heldMeasure, reading, INSTEAD, restored);
  return reading;
}
