import { memo } from 'react';
import type { PagesAnswer } from '../../engine/pages-job';
import { selectAnswer } from '../../state/selectors';
import { useStore } from '../../state/store';
import { DataTable } from '../shared/DataTable';
import { keyed } from '../shared/keyed';
import type { Column } from '../shared/table';
import { Figure } from './PagesLegend';
import { modelLabel, type NumbersRow, numbersRows } from './pages-numbers';
import { describeSender, describeShortage } from './pages-sentence';

/** The numbers of the whole simulated migration beside the model's, and who sent it how. */
export const PagesNumbers = memo(function PagesNumbers({ answer }: { readonly answer: PagesAnswer }) {
  const evaluation = useStore((state) => selectAnswer(state)?.evaluation ?? null);
  const shortage = describeShortage(answer);
  const columns: readonly Column<NumbersRow>[] = [
    { key: 'label', head: 'Metric', isHeadHidden: true, text: ({ label }) => label },
    { key: 'simulated', head: 'simulated', text: ({ simulated }) => <Figure text={simulated} />, isNumber: true },
    {
      ...{ key: 'model', head: evaluation ? modelLabel(evaluation) : 'model', isNumber: true },
      text: ({ model }) => <Figure text={model} />,
    },
    {
      ...{ key: 'off', head: 'How far the model is off', isHeadHidden: true, isNumber: true },
      text: ({ off }) => <Figure text={off} />,
    },
  ];
  return (
    <div className="pages-numbers">
      <DataTable
        label="The simulated migration beside the model’s"
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
