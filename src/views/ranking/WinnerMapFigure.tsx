import { memo, useId, useMemo, useState } from 'react';
import type { WinnerMap } from '../../analysis/ranking/winner-map';
import { toCsv } from '../../format/csv';
import type { CostWeights } from '../../models/cost';
import type { Fleet } from '../../scenario/fleet';
import { parameterByName } from '../../scenario/parameters';
import { type Metric, metricRecords } from '../../vocabulary/metrics';
import { NumberKnob } from '../controls/NumberKnob';
import { ChartTable } from '../plot/ChartTable';
import { downloadText } from '../shared/download';
import { useWidth } from '../shared/use-width';
import { MapPointing } from './MapPointing';
import { triangleOf } from './map-geometry';
import { FIXED_OPTIONS, mapSentence, mapTable, mapTitle } from './map-rows';
import * as words from './words';

interface FigureProps {
  readonly map: WinnerMap;
  readonly fleet: Fleet;
  readonly weights: CostWeights;
  /** The held term as chosen; the map follows. */
  readonly fixed: Metric;
  readonly onFixed: (fixed: Metric) => void;
  readonly onWeights: (weights: CostWeights) => void;
}

/** Who goes first at which weights: a triangle of three, the fourth held. */
export const WinnerMapFigure = memo(function WinnerMapFigure(props: FigureProps) {
  const { map, fleet, weights, fixed, onFixed, onWeights } = props;
  const [showsTable, setShowsTable] = useState(false);
  const [body, room] = useWidth<HTMLDivElement>();
  const titleId = useId();
  const fixedId = useId();
  const triangle = useMemo(() => triangleOf(room), [room]);
  const table = useMemo(() => mapTable(map, fleet), [map, fleet]);
  const title = mapTitle(map);
  return (
    <figure className="stack gap-2" aria-labelledby={titleId}>
      <div className="chart-head">
        <h3 id={titleId}>{title}</h3>
        <span className="chart-actions">
          <button type="button" aria-pressed={showsTable} onClick={() => setShowsTable(!showsTable)}>
            {words.showTable}
            <span className="visually-hidden">{words.ofChart(title)}</span>
          </button>
          <button type="button" onClick={() => downloadText('precopy-winners.csv', toCsv(table), 'text/csv')}>
            {words.saveCsv}
            <span className="visually-hidden">{words.ofChart(title)}</span>
          </button>
        </span>
      </div>
      <div className="row gap-3">
        <label htmlFor={fixedId}>{words.heldWeight}</label>
        <select
          id={fixedId}
          className="choice"
          value={fixed}
          onChange={(event) => onFixed(FIXED_OPTIONS.find(({ id }) => id === event.target.value)?.id ?? 'energy')}
        >
          {FIXED_OPTIONS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        <div className="winners-knob">
          <NumberKnob parameter={parameterByName[metricRecords[fixed].weight]} isTwin />
        </div>
      </div>
      <div ref={body} className="winners-body chart-body">
        {triangle.width > 0 && (
          <MapPointing map={map} fleet={fleet} weights={weights} triangle={triangle} onWeights={onWeights} />
        )}
      </div>
      <p className="winners-summary note">{mapSentence(map, fleet)}</p>
      {showsTable && <ChartTable table={table} caption={title} />}
    </figure>
  );
});
