import { memo } from 'react';
import type { GuidedCase, GuidedComparison } from '../../analysis/guided/guided';
import { type Cell, savedRows } from './saved-rows';

interface SavedTableProps {
  readonly of: GuidedCase;
  readonly paper: GuidedComparison['paper'];
}

/** The four savings three ways, beside the paper's and how far they are from it. */
export const SavedTable = memo(function SavedTable({ of, paper }: SavedTableProps) {
  return (
    <section aria-labelledby="guided-saved">
      <h3 id="guided-saved">{paper ? 'Saved here, and in the paper' : 'Saved'}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="guided-table" tabIndex={0} aria-label="Table: what is saved">
        <table>
          <thead>
            <tr>
              <th scope="col">Metric</th>
              <th scope="col" className="is-number">
                Expected
              </th>
              <th scope="col" className="is-number">
                Nine of ten draws of 20
              </th>
              {paper && (
                <>
                  <th scope="col" className="is-number">
                    Against the paper’s draw
                  </th>
                  <th scope="col" className="is-number">
                    The paper
                  </th>
                  <th scope="col" className="is-number">
                    Distance
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {savedRows(of, paper).map((row) => (
              <tr key={row.metric}>
                <th scope="row">{row.name}</th>
                <NumberCell cell={row.expected} />
                <NumberCell cell={row.drawn} />
                <NumberCell cell={row.paperDraw} />
                <NumberCell cell={row.paper} />
                <NumberCell cell={row.distance} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="guided-note">
        Expected: every VM is drawn equally often.{' '}
        {paper
          ? 'The paper’s own 20 random choices fell 4, 5, 5 and 6 times on Dbench, TPC-C, Linpack and SPECweb; the distance is that of ours against the same draw.'
          : 'The paper’s own draw is of Dbench, TPC-C, Linpack and SPECweb, so it says nothing of this fleet.'}
      </p>
    </section>
  );
});

function NumberCell({ cell }: { readonly cell: Cell | null }) {
  return cell === null ? null : (
    <td className="is-number" title={cell.exact}>
      {cell.shown}
    </td>
  );
}
