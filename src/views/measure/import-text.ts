import type { ReadSeries } from '../../engine/dirty-series-job';
import { labelOfFile } from './series';

/** What became of files that were opened, for the status line. */
export function openedText(files: readonly ReadSeries[]): string {
  const [good, bad] = [files.filter(({ series }) => series !== null), files.filter(({ series }) => series === null)];
  const opened = good.map(({ file, problems }) => {
    const found =
      problems.length === 0 ? '' : `, with ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
    return `${labelOfFile(file)} is in the charts${found}.`;
  });
  const refused = bad.map(({ file }) => `${file} could not be opened.`);
  return [...opened, ...refused].join(' ');
}
