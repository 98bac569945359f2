import { memo, useId } from 'react';
import type { GuidedComparison } from '../../analysis/guided/guided';
import type { Scenario } from '../../scenario/scenario';
import { DataTable } from '../shared/DataTable';
import { Panel } from '../shared/Panel';
import type { Column } from '../shared/table';
import { type CaseRow, caseRows, commonChoice, savingColumns } from './case-rows';
import * as words from './words';

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
    const sender = (
      <span>
        {judge} <span className="note">{rate}</span>
      </span>
    );
    if (key === 'paper') return sender;
    return (
      <label className="option">
        <input type="radio" name={name} checked={key === shown} onChange={() => onChoose(key)} />
        {sender}
      </label>
    );
  };
  const columns: readonly Column<CaseRow>[] = [
    { key: 'case', head: words.showHead, text: choice },
    ...(common === null ? [{ key: 'chosen', head: words.firstHead, text: ({ chosen }: CaseRow) => chosen }] : []),
    ...savingColumns,
  ];
  return (
    <Panel id="guided-cases" title={words.casesTitle} level={3} className="guided-cases">
      <DataTable
        label={words.casesLabel}
        columns={columns}
        rows={caseRows(comparison, scenario)}
        rowKey={({ key }) => key}
        rowMark={({ key }) => (key === 'paper' ? 'aside' : key === shown && 'shown')}
        group={({ heading }) => heading}
      />
      <p className="note">{words.casesNote(common, scenario)}</p>
    </Panel>
  );
});
