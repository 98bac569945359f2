import { useRef } from 'react';
import type { MapAnswer } from '../../engine/what-if-map-job';
import type { Scenario } from '../../scenario/scenario';
import { type Metric, metricRecords } from '../../vocabulary/metrics';
import type { Sheet } from '../plot/ExportSheet';
import type { KeyEntry } from '../plot/PlotKey';
import { MapColourProbe } from './MapColourProbe';
import { MapLegend } from './MapLegend';
import { MapSaved } from './MapSaved';
import { mapSummary, mapTitle } from './map-rows';
import { metricScale } from './map-scale';
import { useColours } from './use-colours';
import * as words from './words';

interface PaperProps {
  readonly answer: MapAnswer;
  readonly metric: Metric;
  readonly scenario: Scenario;
  readonly width: number;
}

/** The map and its colours in numbers, in the theme of the place where it is laid out. */
export function MapOnPaper({ answer, metric, scenario, width }: PaperProps) {
  const probe = useRef<HTMLSpanElement>(null);
  const colours = useColours(probe);
  const scale = metricScale(answer.grid, metric);
  return (
    <>
      <MapColourProbe ref={probe} />
      {colours && (
        <>
          <MapSaved {...{ answer, metric, scale, colours, scenario, width }} />
          <MapLegend {...{ metric, scale, colours, width }} />
        </>
      )}
    </>
  );
}

/** The marks of a map in words: of the page, of files and of paper. */
export const MAP_KEYS: readonly KeyEntry[] = [
  { label: words.ridge, mark: 'line', colour: 'ink' },
  { label: words.thisScenario, mark: 'ring', colour: 'accent' },
];

/** The map as a record, drawn as files have it: coarser cells, every line, and its colours in numbers. */
export const mapSheet = (answer: MapAnswer, metric: Metric, scenario: Scenario): Sheet => ({
  title: mapTitle(answer, scenario),
  caption: metricRecords[metric].label,
  keys: MAP_KEYS,
  summary: mapSummary(answer),
  draw: (width) => <MapOnPaper {...{ answer, metric, scenario, width }} />,
});
