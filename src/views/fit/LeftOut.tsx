import { memo, useMemo } from 'react';
import { updateFit, withAllRows, withToggled } from './fit-state';
import { leftOutRows } from './fit-table';
import type { ShownFit } from './use-fit';
import * as words from './words';

/** The rows that do not count, each with a way back. */
export const LeftOut = memo(function LeftOut({ shown: { question, kind } }: { readonly shown: ShownFit }) {
  const { rows, more } = useMemo(() => leftOutRows(kind, question.table, question.leftOut), [kind, question]);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="fit-left-title">
      <div className="row">
        <h2 id="fit-left-title">{words.leftOutTitle}</h2>
        <button type="button" onClick={() => updateFit((state) => withAllRows(state, kind.id))}>
          {words.bringAllBack}
        </button>
      </div>
      <ul>
        {rows.map(({ row, line, text }) => (
          <li key={row}>
            <span>{words.leftOutLine(line, text)}</span>
            <button type="button" onClick={() => updateFit((state) => withToggled(state, kind.id, row))}>
              {words.bringBack}
              <span className="visually-hidden"> {words.ofLine(line)}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{words.andMore(more)}</p>}
    </section>
  );
});
