import type { Compared } from '../../engine/compare-job';
import type { Sheet } from '../plot/ExportSheet';
import { FigureStill } from '../plot/FigurePlot';
import { type Figure, keyOf } from '../plot/figure';
import { PlotKey } from '../plot/PlotKey';
import { keyed } from '../shared/keyed';
import { namesOf } from './differences';
import { wholeRows } from './whole-rows';
import * as words from './words';

interface WholeProps {
  readonly rows: readonly Compared[];
  readonly metrics: Figure;
  readonly rounds: Figure | null;
  readonly width: number;
}

/** All of a comparison in one drawing: bars of the metrics, what is different in words, and the rounds on shared axes. */
function WholeComparison({ rows, metrics, rounds, width }: WholeProps) {
  return (
    <div className="stack">
      <div>
        <FigureStill figure={metrics} width={width} />
        <PlotKey entries={keyOf(metrics)} />
      </div>
      <table className="compare-whole">
        <thead>
          <tr>
            <td />
            {keyed(namesOf(rows.map(({ of }) => of))).map(([key, name]) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {wholeRows(rows).map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {keyed(cells).map(([key, lines]) => (
                <td key={key}>
                  {keyed(lines).map(([place, text]) => (
                    <p key={place}>{text}</p>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rounds && (
        <div>
          <p className="export-title">{rounds.title}</p>
          <FigureStill figure={rounds} width={width} />
          <PlotKey entries={keyOf(rounds)} name={words.keyOfRounds} />
          <p>{rounds.summary}</p>
        </div>
      )}
    </div>
  );
}

/** What files of the comparison have: the whole of it, in one picture. */
export const wholeSheet = (rows: readonly Compared[], metrics: Figure, rounds: Figure | null): Partial<Sheet> => ({
  ...{ caption: '', keys: [] },
  draw: (width) => <WholeComparison {...{ rows, metrics, rounds, width }} />,
});
