import { lazy, useMemo } from 'react';
import type { LessonFigure } from '../../../lessons/lesson';
import { RoundsChart } from '../../charts/RoundsChart';
import { TimelineChart } from '../../charts/TimelineChart';
import { PagesPlace } from '../../pages/PagesPanel';
import { FigurePlot } from '../../plot/FigurePlot';
import { DataTable } from '../../shared/DataTable';
import { keyed } from '../../shared/keyed';
import { LoadedLater } from '../../shared/LoadedLater';
import { curveFigure, nameOf, numbersColumns } from './figures';
import type { LessonNumbers } from './use-lesson-numbers';
import * as words from './words';

const PagesFilm = lazy(async () => ({ default: (await import('../../pages/PagesFilm')).PagesFilm }));

interface FiguresProps {
  readonly of: readonly LessonFigure[];
  readonly numbers: LessonNumbers;
}

/** The figures of a scene, below each other. */
export function LessonFigures({ of, numbers }: FiguresProps) {
  const charts = of.flatMap((figure) => (isChart(figure) ? [figure] : []));
  const { scenarios } = numbers;
  return keyed(of).map(([key, figure]) => (
    <div key={key}>
      {charts.length > 1 && isChart(figure) && <p className="is-strong">{nameOf(figure.of, scenarios)}</p>}
      <OneFigure figure={figure} numbers={numbers} />
    </div>
  ));
}

/** Charts of one scenario each; two of them beside each other have to say whose they are. */
const isChart = (
  figure: LessonFigure,
): figure is Extract<LessonFigure, { readonly kind: 'rounds' | 'timeline' | 'film' }> =>
  figure.kind === 'rounds' || figure.kind === 'timeline';

interface OneProps<Figure = LessonFigure> {
  readonly figure: Figure;
  readonly numbers: LessonNumbers;
}

function OneFigure({ figure, numbers }: OneProps) {
  switch (figure.kind) {
    case 'film':
      return <Film of={figure.of} numbers={numbers} />;
    case 'numbers':
      return <Numbers figure={figure} numbers={numbers} />;
    case 'curve':
      return <CurvePlot figure={figure} numbers={numbers} />;
    default: {
      const answer = numbers.answers[figure.of];
      if (answer === undefined) return <div className="lesson-waiting" />;
      return figure.kind === 'rounds' ? <RoundsChart answer={answer} isAlone /> : <TimelineChart answer={answer} />;
    }
  }
}

function Film({ of, numbers }: { readonly of: string; readonly numbers: LessonNumbers }) {
  const scenario = numbers.scenarios[of];
  return (
    scenario && (
      <div className="lesson-film">
        <PagesPlace>
          <LoadedLater waiting={<p className="pages-door note is-whole">{words.opening}</p>}>
            <PagesFilm workload={null} showsRounds={false} scenario={scenario} />
          </LoadedLater>
        </PagesPlace>
      </div>
    )
  );
}

function Numbers({ figure, numbers }: OneProps<Extract<LessonFigure, { readonly kind: 'numbers' }>>) {
  const { scenarios, values } = numbers;
  const rows = figure.of.map((id) => ({ id, name: nameOf(id, scenarios) }));
  const columns = useMemo(() => numbersColumns(figure.fields, values), [figure, values]);
  return <DataTable label={words.whatTheModelSays} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function CurvePlot({ figure, numbers }: OneProps<Extract<LessonFigure, { readonly kind: 'curve' }>>) {
  const drawn = numbers.curveOf(figure);
  const { scenarios } = numbers;
  const plot = useMemo(() => drawn && curveFigure(figure, drawn, scenarios), [figure, drawn, scenarios]);
  return plot === null ? <div className="lesson-waiting" /> : <FigurePlot figure={plot} />;
}
