import { memo, useCallback } from 'react';
import type { RankAnswer } from '../../engine/rank-job';
import { METRICS, metricRecords } from '../../vocabulary/metrics';
import { VirtualTable } from '../shared/VirtualTable';
import type { RankedAbout } from './ranking-asked';
import { BAR_WIDTH, type RankRow, type RowMark, rankRow } from './ranking-rows';

interface RankingTableProps {
  readonly answer: RankAnswer;
  readonly about: RankedAbout;
}

const COLUMNS = 10;
const BAR_HEIGHT = 14;

/** All VMs in the order in which they should go. */
export const RankingTable = memo(function RankingTable({ answer, about }: RankingTableProps) {
  const row = useCallback(
    (index: number) => {
      const data = rankRow(answer, about, index);
      return <Row key={data.vm} data={data} index={index} />;
    },
    [answer, about],
  );
  return (
    <VirtualTable
      label="Ranking of the fleet"
      count={answer.order.length}
      columns={COLUMNS}
      head={
        <tr aria-rowindex={1}>
          <th scope="col">Rank</th>
          <th scope="col" className="is-text">
            VM
          </th>
          <th scope="col">Cost C</th>
          <th scope="col" className="is-text">
            Its four terms
          </th>
          {METRICS.map((metric) => (
            <th key={metric} scope="col">
              {metricRecords[metric].label}
            </th>
          ))}
          <th scope="col" className="is-text">
            Pre-copy ended by
          </th>
          <th scope="col" className="is-text">
            Marks
          </th>
        </tr>
      }
      row={row}
    />
  );
});

function Row({ data, index }: { readonly data: RankRow; readonly index: number }) {
  return (
    <tr aria-rowindex={index + 2} className={data.boxes.length === 0 ? 'is-out' : undefined}>
      <td className="ranking-rank">{data.rank}</td>
      <th scope="row" className="is-text">
        <span className="ranking-name" title={data.name}>
          {data.name}
        </span>
      </th>
      <td>
        <data value={data.exactCost} title={data.exactCost}>
          {data.cost}
        </data>
      </td>
      <td className="is-text">
        <CostBar data={data} />
      </td>
      {METRICS.map((metric) => (
        <td key={metric} title={data.values[metric].exact}>
          {data.values[metric].shown}
        </td>
      ))}
      <td className="is-text" title={data.endedLong}>
        {data.ended}
      </td>
      <td className="is-text">
        <span className="ranking-marks">
          {data.marks.map((mark) => (
            <Mark key={mark.id} mark={mark} />
          ))}
        </span>
      </td>
    </tr>
  );
}

/** C as a bar of its four terms; a full bar is a C of 1. */
function CostBar({ data }: { readonly data: RankRow }) {
  return (
    <svg className="ranking-bar" width={BAR_WIDTH + 2} height={BAR_HEIGHT} role="img" aria-label={data.parts}>
      <title>{data.parts}</title>
      {data.boxes.map(({ metric, x, width }) => (
        <rect key={metric} className={`part-cost-${metric}`} x={x} y={1} width={width} height={BAR_HEIGHT - 2} />
      ))}
    </svg>
  );
}

function Mark({ mark }: { readonly mark: RowMark }) {
  return (
    <span className={mark.isFault ? 'ranking-mark is-fault' : 'ranking-mark'} title={mark.long}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
        {mark.isFault ? (
          <path d="M8 2.5 14.5 13.5H1.5ZM8 6.5v3.2M8 11.6v.4" />
        ) : (
          <path d="M8 2.5a5.5 5.5 0 1 1-5.2 3.7M2.2 2.6v3.8H6M8 5v3.4l2.2 1.4" />
        )}
      </svg>
      {mark.text}
    </span>
  );
}
