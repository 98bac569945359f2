import { useId } from 'react';
import type { ColumnMapping } from '../../readers/columns';
import type { ColumnsReading } from '../../readers/mapped-table';
import { DataTable } from '../shared/DataTable';
import { MathSymbol } from '../shared/MathSymbol';
import type { Column } from '../shared/table';
import { type MappingRow, mappingRows, previewUses, SUM, withHeader, withUnit } from './mapping-rows';
import './mapping-panel.css';
import * as words from './late-words';

interface MappingPanelProps {
  readonly reading: ColumnsReading;
  /** What was chosen last, which counts at once, before the file is read anew; null: as it was read. */
  readonly chosen: ColumnMapping | null;
  readonly onMapping: (mapping: ColumnMapping) => void;
}

/** Which column of a file is meant by which that is looked for, and in which unit; with the file's first rows. */
export function MappingPanel({ reading: read, chosen, onMapping }: MappingPanelProps) {
  const reading = { ...read, mapping: chosen ?? read.mapping };
  const titleId = useId();
  return (
    <section className="mapping apart stack" aria-labelledby={titleId}>
      <h2 id={titleId}>{words.columnsOf(reading.file)}</h2>
      <div>
        {mappingRows(reading.specs, reading.mapping).map((row) => (
          <Mapped key={row.name} row={row} reading={reading} onMapping={onMapping} />
        ))}
      </div>
      <Preview reading={reading} />
    </section>
  );
}

interface MappedProps extends Omit<MappingPanelProps, 'chosen'> {
  readonly row: MappingRow;
}

function Mapped({ row, reading, onMapping }: MappedProps) {
  const { name, label, symbol, header, unit, units, none, isOptional, instead, todo } = row;
  const { specs, headers, mapping } = reading;
  const labelId = useId();
  const todoId = useId();
  const described = todo === '' ? undefined : todoId;
  return (
    <div className="mapping-row">
      <span id={labelId}>
        {label} <MathSymbol text={symbol} />
      </span>
      <select
        className="choice"
        aria-label={words.columnFor(label)}
        aria-describedby={described}
        value={header}
        onChange={(event) => onMapping(withHeader(specs, mapping, name, event.target.value))}
      >
        <option value="" disabled={!isOptional}>
          {none}
        </option>
        {headers
          .filter((each) => each !== '')
          .map((each, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name.
            <option key={i} value={each}>
              {each}
            </option>
          ))}
        {instead && <option value={SUM}>{instead}</option>}
      </select>
      {units.length > 0 && (
        <select
          className="choice"
          aria-label={words.unitFor(label)}
          aria-describedby={described}
          value={unit}
          disabled={header === ''}
          onChange={(event) => onMapping(withUnit(mapping, name, event.target.value))}
        >
          <option value="" disabled>
            {words.unit}
          </option>
          {units.map(({ id, label: text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      )}
      <span id={todoId} className="mapping-todo note is-problem">
        {todo}
      </span>
    </div>
  );
}

const headOf = (header: string, use: string) => (
  <>
    {header}
    {use !== '' && <span className="note tone-accent">{use}</span>}
  </>
);

/** The first rows of the file, each column below what it is taken for. */
function Preview({ reading }: { readonly reading: ColumnsReading }) {
  const { file, specs, headers, mapping, preview, rowCount, comments } = reading;
  const uses = previewUses(specs, headers, mapping);
  const columns = headers.map(
    (header, i): Column<readonly string[]> => ({
      ...{ key: String(i), head: headOf(header, uses[i] ?? ''), isNumber: true },
      text: (cells) => cells[i],
    }),
  );
  return (
    <DataTable
      label={words.firstRowsOf(file)}
      caption={words.firstRows(preview.length, rowCount, comments)}
      columns={columns}
      rows={preview}
      rowKey={(_, i) => i}
      isDense
    />
  );
}
