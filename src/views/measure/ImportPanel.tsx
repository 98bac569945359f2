import { Opener } from '../intake/Opener';
import { Panel } from '../shared/Panel';
import { useSeriesReading } from './import-series';

const SAMPLES = [
  { path: 'dirty-series/measured-windows.csv', label: 'Open the sample' },
  { path: 'dirty-series/simulated-peeks.csv', label: 'Open the sample of peeks' },
] as const;

const COLUMNS =
  'It needs time_s and one of dirty_pages, dirty_mib (written in the window that ends at that time), cumulative_pages, ' +
  'cumulative_mib (distinct since the start). Pages are of 4 KiB.';

/** One's own series: opened, dropped on the page or pasted. */
export function ImportPanel() {
  const reading = useSeriesReading();
  return (
    <Panel id="import-title" title="Your own measurement" className="apart">
      <p className="note">A table of dirtied pages over time: open it, drop it on the page, or paste it.</p>
      <Opener reading={reading} label="Open dirty series" samples={SAMPLES} columns={COLUMNS} held="measure.series" />
    </Panel>
  );
}
