import type { ReadSeries } from '../../engine/dirty-series-job';
import { problemCount, takenOf } from '../intake/file-reports';
import { type Reading, type Taken, useReading } from '../intake/use-reading';
import { updateMeasure, withFiles } from './measure-state';
import { labelOfFile } from './series';

/** Puts series that were read into the charts, and says what became of the files. */
export function takeSeries(files: readonly ReadSeries[]): Taken {
  const good = files.filter(({ series }) => series !== null);
  if (good.length > 0) updateMeasure((state) => withFiles(state, files));
  const opened = good.map((reading) => `${labelOfFile(reading.file)} is in the charts${problemCount(reading)}.`);
  return takenOf(
    opened,
    files.filter(({ series }) => series === null),
  );
}

/** Reads series of dirtied pages into the charts. */
export function useSeriesReading(): Reading {
  return useReading('series', async (files, ask) => {
    const answer = await ask('readDirtySeries', { files });
    return answer && takeSeries(answer.files);
  });
}
