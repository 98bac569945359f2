import { memo } from 'react';
import type { GuidedCase } from '../../analysis/guided/guided';
import { choiceRow } from './case-rows';

interface ChoicesTableProps {
  readonly of: GuidedCase;
  readonly names: readonly string[];
}

/** Who goes first under equal weights and under each metric alone: predicted, and as it turned out. */
export const ChoicesTable = memo(function ChoicesTable({ of, names }: ChoicesTableProps) {
  const isSimulated = of.judge !== 'model';
  return (
    <section className="guided-choices" aria-labelledby="guided-choices">
      <h3 id="guided-choices">Who goes first under other weights</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="guided-table" tabIndex={0} aria-label="Table: who goes first under other weights">
        <table>
          <thead>
            <tr>
              <th scope="col">Weights</th>
              <th scope="col">Predicted first</th>
              <th scope="col" className="is-number">
                C
              </th>
              {isSimulated && (
                <>
                  <th scope="col">Turned out cheapest</th>
                  <th scope="col" className="is-number">
                    C
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {of.choices.map((choice) => {
              const row = choiceRow(choice, of, names);
              return (
                <tr key={row.key}>
                  <th scope="row">{row.weights}</th>
                  <td>{row.predicted}</td>
                  <td className="is-number" title={row.predictedCost.exact}>
                    {row.predictedCost.shown}
                  </td>
                  {row.cheapestCost && (
                    <>
                      <td>{row.cheapest}</td>
                      <td className="is-number" title={row.cheapestCost.exact}>
                        {row.cheapestCost.shown}
                      </td>
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
});
