import { Opener } from '../intake/Opener';
import { Panel } from '../shared/Panel';
import { useSeriesReading } from './import-series';
import * as words from './words';

const SAMPLES = [
  { path: 'dirty-series/measured-windows.csv', label: words.openSample },
  { path: 'dirty-series/simulated-peeks.csv', label: words.openPeeks },
] as const;

/** One's own series: opened, dropped on the page or pasted. */
export function ImportPanel() {
  const reading = useSeriesReading();
  return (
    <Panel id="import-title" title={words.ownMeasurement} className="apart">
      <p className="note">{words.tableOfDirtied}</p>
      <Opener
        reading={reading}
        label={words.openSeries}
        samples={SAMPLES}
        columns={words.columnsOfSeries}
        held="measure.series"
      />
    </Panel>
  );
}
