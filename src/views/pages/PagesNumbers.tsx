import { memo } from 'react';
import type { PagesAnswer } from '../../engine/pages-job';
import { selectAnswer } from '../../state/selectors';
import { useStore } from '../../state/store';
import { DataTable } from '../shared/DataTable';
import { keyed } from '../shared/keyed';
import type { Column } from '../shared/table';
import * as late from './late-words';
import { Figure } from './PagesLegend';
import { describeSender, describeShortage } from './pages-findings';
import { modelLabel, type NumbersRow, numbersRows } from './pages-numbers';

/** The numbers of the whole simulated migration beside the model's, and who sent it how. */
export const PagesNumbers = memo(function PagesNumbers({ answer }: { readonly answer: PagesAnswer }) {
  const evaluation = useStore((state) => selectAnswer(state)?.evaluation ?? null);
  const shortage = describeShortage(answer);
  const columns: readonly Column<NumbersRow>[] = [
    { key: 'label', head: late.numberHeads.metric, isHeadHidden: true, text: ({ label }) => label },
    {
      key: 'simulated',
      head: late.numberHeads.simulated,
      text: ({ simulated }) => <Figure text={simulated} />,
      isNumber: true,
    },
    {
      ...{ key: 'model', head: evaluation ? modelLabel(evaluation) : late.numberHeads.model, isNumber: true },
      text: ({ model }) => <Figure text={model} />,
    },
    {
      ...{ key: 'off', head: late.numberHeads.off, isHeadHidden: true, isNumber: true },
      text: ({ off }) => <Figure text={off} />,
    },
  ];
  return (
    <div className="pages-numbers">
      <DataTable
        label={late.besideModel}
        columns={columns}
        rows={numbersRows(answer, evaluation)}
        rowKey={({ label }) => label}
        isDense
      />
      {shortage && <p className="note is-problem">{shortage}</p>}
      {keyed(describeSender(answer)).map(([key, sentence]) => (
        <p key={key}>{sentence}</p>
      ))}
    </div>
  );
});
