import { memo } from 'react';
import type { PagesAnswer } from '../../engine/pages-job';
import { selectAnswer } from '../../state/selectors';
import { useStore } from '../../state/store';
import { Figure } from './PagesLegend';
import { modelLabel, numbersRows } from './pages-numbers';
import { describeSender, describeShortage } from './pages-sentence';

/** The numbers of the whole simulated migration beside the model's, and who sent it how. */
export const PagesNumbers = memo(function PagesNumbers({ answer }: { readonly answer: PagesAnswer }) {
  const evaluation = useStore((state) => selectAnswer(state)?.evaluation ?? null);
  const shortage = describeShortage(answer);
  return (
    <div className="pages-numbers">
      <table>
        <caption className="visually-hidden">The simulated migration beside the model’s</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">simulated</th>
            <th scope="col">{evaluation ? modelLabel(evaluation) : 'model'}</th>
            <th scope="col">
              <span className="visually-hidden">How far the model is off</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {numbersRows(answer, evaluation).map(({ label, simulated, model, off }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <Figure text={simulated} />
              </td>
              <td>
                <Figure text={model} />
              </td>
              <td className="pages-off">
                <Figure text={off} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shortage && <p className="pages-shortage">{shortage}</p>}
      {describeSender(answer).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
});
