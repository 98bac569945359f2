import { memo, useId } from 'react';
import type { GuidedComparison } from '../../analysis/guided/guided';
import type { Scenario } from '../../scenario/scenario';
import { METRICS, metricRecords } from '../../vocabulary/metrics';
import { type CaseRow, caseBlocks, commonChoice, paperRow } from './case-rows';
import { adaptiveRule } from './guided-texts';

interface CasesTableProps {
  readonly comparison: GuidedComparison;
  readonly scenario: Scenario;
  /** The case on screen. */
  readonly shown: string;
  readonly onChoose: (key: string) => void;
}

/** Who sends at which rate, with the four savings of each; the row that is chosen is the case on screen. */
export const CasesTable = memo(function CasesTable({ comparison, scenario, shown, onChoose }: CasesTableProps) {
  const name = useId();
  const paper = paperRow(comparison);
  const common = commonChoice(comparison);
  const isOne = common !== null;
  return (
    <section aria-labelledby="guided-cases">
      <h3 id="guided-cases">Who sends, and at which rate</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="guided-table" tabIndex={0} aria-label="Table: savings by daemon and rate">
        <table>
          <thead>
            <tr>
              <th scope="col">Show</th>
              {!isOne && <th scope="col">First</th>}
              {METRICS.map((metric) => (
                <th key={metric} scope="col" className="is-number">
                  {metricRecords[metric].label}
                </th>
              ))}
            </tr>
          </thead>
          {caseBlocks(comparison, scenario).map(({ heading, rows }) => (
            <tbody key={heading}>
              <tr className="guided-heading">
                <th scope="colgroup" colSpan={isOne ? 5 : 6}>
                  {heading}
                </th>
              </tr>
              {rows.map((row) => (
                <tr key={row.key} className={row.key === shown ? 'is-shown' : undefined}>
                  <th scope="row">
                    <label className="guided-case">
                      <input type="radio" name={name} checked={row.key === shown} onChange={() => onChoose(row.key)} />
                      <CaseName row={row} />
                    </label>
                  </th>
                  <CaseCells row={row} isOne={isOne} />
                </tr>
              ))}
            </tbody>
          ))}
          {paper && (
            <tbody>
              <tr className="is-paper">
                <th scope="row">
                  <span className="guided-case">
                    <CaseName row={paper} />
                  </span>
                </th>
                <CaseCells row={paper} isOne={isOne} />
              </tr>
            </tbody>
          )}
        </table>
      </section>
      <p className="guided-note">
        {isOne && `In every case ${common} goes first. `}Saved by the guided choice, of what a random choice costs on
        average. Adaptive (sec. 4.3): R is {adaptiveRule(scenario)}.
      </p>
    </section>
  );
});

function CaseName({ row }: { readonly row: CaseRow }) {
  return (
    <span>
      {row.judge} <span className="guided-rate">{row.rate}</span>
    </span>
  );
}

function CaseCells({ row, isOne }: { readonly row: CaseRow; readonly isOne: boolean }) {
  return (
    <>
      {!isOne && <td className="guided-first">{row.chosen}</td>}
      {row.savings.map(({ metric, shown, exact, isLoss }) => (
        <td key={metric} className={isLoss ? 'is-number is-loss' : 'is-number'} title={exact}>
          {shown}
        </td>
      ))}
    </>
  );
}
