import type { MapAnswer } from '../../engine/what-if-map-job';
import { parameterByName } from '../../scenario/parameters';
import { type Metric, metricRecords } from '../../vocabulary/metrics';
import { DataTable } from '../shared/DataTable';
import type { Column } from '../shared/table';
import { tableCell, tableHeads } from './map-rows';
import * as words from './words';

interface Row {
  readonly name: string;
  readonly index: number;
}

interface TableProps {
  readonly answer: MapAnswer;
  readonly metric: Metric;
}

/** The map for those who read: eight values of each knob, and the metric, or that it does not converge. */
export function MapTableView({ answer, metric }: TableProps) {
  const { xs, ys } = tableHeads(answer);
  const { x, y } = answer.of;
  const across = parameterByName[x.knob].label;
  const columns: readonly Column<Row>[] = [
    { key: 'name', head: parameterByName[y.knob].label, isName: true, text: ({ name }) => name },
    ...xs.map((head, i): Column<Row> => {
      const cell = ({ index }: Row) => tableCell(answer, metric, index * xs.length + i);
      return {
        ...{ key: head, head, over: across, isNumber: true, text: (row) => cell(row).text },
        mark: (row) => cell(row).isForced && { as: 'warned' },
      };
    }),
  ];
  const rows = ys.map((name, index) => ({ name, index })).reverse();
  return (
    <DataTable
      label={words.byTwoKnobs(metric, parameterByName[y.knob].label, across)}
      caption={metricRecords[metric].label}
      columns={columns}
      rows={rows}
      rowKey={({ name }) => name}
      isDense
    />
  );
}
