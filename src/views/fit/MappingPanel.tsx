import { useId } from 'react';
import type { TrainingReading } from '../../readers/training';
import type { FitKind } from '../../scenario/fit-kinds';
import { MathSymbol } from '../shared/MathSymbol';
import { type FitSource, updateFit, withMapping } from './fit-state';
import { type MappingRow, mappingRows, previewUses, SUM, withHeader, withUnit } from './mapping-rows';

interface MappingPanelProps {
  readonly kind: FitKind;
  readonly reading: TrainingReading;
  readonly source: FitSource;
}

/** Which column of the file is meant by which of the fit, and in which unit; with the file's first rows. */
export function MappingPanel({ kind, reading: read, source }: MappingPanelProps) {
  // What was chosen last counts at once, before the file is read anew.
  const reading = { ...read, mapping: source.mapping ?? read.mapping };
  const rows = mappingRows(kind, reading.mapping);
  const titleId = useId();
  return (
    <section className="fit-mapping" aria-labelledby={titleId}>
      <h2 id={titleId}>Columns of {reading.file}</h2>
      <div className="fit-mapping-rows">
        {rows.map((row) => (
          <Mapped key={row.name} row={row} kind={kind} reading={reading} />
        ))}
      </div>
      <Preview kind={kind} reading={reading} />
    </section>
  );
}

type ReadProps = Omit<MappingPanelProps, 'source'>;

function Mapped({ row, kind, reading }: ReadProps & { readonly row: MappingRow }) {
  const { name, label, symbol, header, unit, units, instead, todo } = row;
  const { headers, mapping } = reading;
  const labelId = useId();
  const todoId = useId();
  const take = (next: typeof mapping) => updateFit((state) => withMapping(state, kind.id, next));
  return (
    <div className="fit-mapping-row">
      <span id={labelId}>
        {label} <MathSymbol text={symbol} />
      </span>
      <select
        className="choice"
        aria-label={`${label}: column`}
        aria-describedby={todo === '' ? undefined : todoId}
        value={header}
        onChange={(event) => take(withHeader(kind, mapping, name, event.target.value))}
      >
        <option value="" disabled>
          Column
        </option>
        {headers
          .filter((each) => each !== '')
          .map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        {instead && <option value={SUM}>{instead.label}</option>}
      </select>
      <select
        className="choice"
        aria-label={`${label}: unit`}
        aria-describedby={todo === '' ? undefined : todoId}
        value={unit}
        disabled={header === ''}
        onChange={(event) => take(withUnit(mapping, name, event.target.value))}
      >
        <option value="" disabled>
          Unit
        </option>
        {units.map(({ id, label: text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
      <span id={todoId} className="fit-todo">
        {todo}
      </span>
    </div>
  );
}

function Preview({ kind, reading }: ReadProps) {
  const { file, headers, preview, rowCount } = reading;
  const uses = previewUses(kind, reading);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="fit-scrolls" tabIndex={0} aria-label={`Table: the first rows of ${file}`}>
      <table className="fit-table fit-preview">
        <caption>
          The first {preview.length} of {rowCount} rows
        </caption>
        <thead>
          <tr>
            {headers.map((header, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name.
              <th scope="col" key={i} className={uses[i] === '' ? undefined : 'is-used'}>
                {header}
                {uses[i] !== '' && <span className="fit-use-of">{uses[i]}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place.
            <tr key={row}>
              {cells.map((cell, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no name but their place.
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
