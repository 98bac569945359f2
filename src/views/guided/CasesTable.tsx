import { memo, useId } from 'react';
import type { GuidedComparison } from '../../analysis/guided/guided';
import type { Scenario } from '../../scenario/scenario';
import { DataTable } from '../shared/DataTable';
import { Panel } from '../shared/Panel';
import type { Column } from '../shared/table';
import { type CaseRow, caseRows, commonChoice, savingColumns } from './case-rows';
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
  const common = commonChoice(comparison);
  const choice = ({ key, judge, rate }: CaseRow) => {
    const words = (
      <span>
        {judge} <span className="note">{rate}</span>
      </span>
    );
    if (key === 'paper') return words;
    return (
      <label className="option">
        <input type="radio" name={name} checked={key === shown} onChange={() => onChoose(key)} />
        {words}
      </label>
    );
  };
  const columns: readonly Column<CaseRow>[] = [
    { key: 'case', head: 'Show', text: choice },
    ...(common === null ? [{ key: 'chosen', head: 'First', text: ({ chosen }: CaseRow) => chosen }] : []),
    ...savingColumns,
  ];
  return (
    <Panel id="guided-cases" title="Migration engine and link speed" level={3}>
      <DataTable
        label="savings by daemon and rate"
        columns={columns}
        rows={caseRows(comparison, scenario)}
        rowKey={({ key }) => key}
        rowMark={({ key }) => (key === 'paper' ? 'aside' : key === shown && 'shown')}
        group={({ heading }) => heading}
      />
      <p className="note">
        {common !== null && `In every case ${common} goes first. `}Saved by the guided choice, of what a random choice
        costs on average. Adaptive (sec. 4.3): R is {adaptiveRule(scenario)}.
      </p>
    </Panel>
  );
});
