import { memo, useCallback, useMemo } from 'react';
import type { RankAnswer } from '../../engine/rank-job';
import { columnScale } from '../../format/scale';
import { METRICS, metricRecords } from '../../vocabulary/metrics';
import { paintOf } from '../plot/PlotKey';
import { PART_MARKS } from '../plot/stacked-bar';
import { DataRow, HeadRows } from '../shared/DataTable';
import { type Column, shownColumns } from '../shared/table';
import { VirtualTable } from '../shared/VirtualTable';
import type { RankedAbout } from './ranking-asked';
import { BAR_WIDTH, type RankRow, type RowMark, rankRow } from './ranking-rows';
import * as words from './words';

interface RankingTableProps {
  readonly answer: RankAnswer;
  readonly about: RankedAbout;
}

const BAR_HEIGHT = 14;

/** All VMs in the order in which they should go. */
export const RankingTable = memo(function RankingTable({ answer, about }: RankingTableProps) {
  const columns = useMemo(() => shownColumns(rankColumns(answer), []), [answer]);
  const row = useCallback(
    (index: number) => {
      const data = rankRow(answer, about, index);
      const mark = data.boxes.length === 0 && 'aside';
      return <DataRow key={data.vm} columns={columns} row={data} ariaRow={index + 2} mark={mark} />;
    },
    [answer, about, columns],
  );
  return (
    <VirtualTable
      label={words.tableLabel}
      csv="precopy-ranking.csv"
      count={answer.order.length}
      columns={columns.length}
      head={<HeadRows columns={columns} ariaRow={1} />}
      row={row}
    />
  );
});

function rankColumns({ metrics }: RankAnswer): readonly Column<RankRow>[] {
  return [
    { key: 'rank', head: words.columnHeads.rank, text: ({ rank }) => rank, isNumber: true },
    {
      ...{ key: 'vm', head: words.columnHeads.vm, isName: true, exact: ({ name }) => name },
      text: ({ name }) => <span className="ranking-name one-line">{name}</span>,
    },
    {
      ...{ key: 'cost', head: words.columnHeads.cost, isNumber: true, exact: ({ exactCost }) => exactCost },
      text: ({ cost, exactCost }) => <data value={exactCost}>{cost}</data>,
    },
    { key: 'terms', head: words.columnHeads.terms, text: (data) => <CostBar data={data} /> },
    ...METRICS.map(
      (metric): Column<RankRow> => ({
        ...{ key: metric, head: metricRecords[metric].label, value: ({ values }) => values[metric] },
        scale: columnScale(metrics[metric], metricRecords[metric].quantity),
      }),
    ),
    { key: 'ended', head: words.columnHeads.ended, text: ({ ended }) => ended, exact: ({ endedLong }) => endedLong },
    { key: 'marks', head: words.columnHeads.marks, text: ({ marks }) => <Marks marks={marks} /> },
  ];
}

/** C as a bar of its four terms; a full bar is a C of 1. */
function CostBar({ data }: { readonly data: RankRow }) {
  return (
    <svg className="ranking-bar" width={BAR_WIDTH + 2} height={BAR_HEIGHT} role="img" aria-label={data.parts}>
      <title>{data.parts}</title>
      {data.boxes.map(({ metric, x, width }) => (
        <rect
          key={metric}
          x={x}
          y={1}
          width={width}
          height={BAR_HEIGHT - 2}
          {...paintOf(PART_MARKS[`cost-${metric}`])}
        />
      ))}
    </svg>
  );
}

function Marks({ marks }: { readonly marks: readonly RowMark[] }) {
  return (
    <span className="row gap-3">
      {marks.map((mark) => (
        <Mark key={mark.id} mark={mark} />
      ))}
    </span>
  );
}

function Mark({ mark }: { readonly mark: RowMark }) {
  return (
    <span
      className={mark.isFault ? 'ranking-mark row gap-1 note is-problem' : 'ranking-mark row gap-1 note'}
      title={mark.long}
    >
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
