import { useMemo } from 'react';
import type { RateSweepAnswer } from '../../../../engine/rate-sweep-job';
import { FigurePlot } from '../../../plot/FigurePlot';
import { energyFigure, powerFigure } from '../../../rates/rates-rows';
import { Answered } from '../Answered';
import * as words from '../words';
import { useWork } from '../work';

/** Figure 2. */
export const PowerOverRate = () => <Rates figureOf={powerFigure} />;

/** Figure 3. */
export const EnergyOverRate = () => <Rates figureOf={energyFigure} />;

type FigureOf = typeof powerFigure;

function Rates({ figureOf }: { readonly figureOf: FigureOf }) {
  const { rates } = useWork('rates');
  return (
    <Answered job={rates} doing={words.movingAtEachRate}>
      {(answer) => <Drawn answer={answer} figureOf={figureOf} />}
    </Answered>
  );
}

function Drawn({ answer, figureOf }: { readonly answer: RateSweepAnswer; readonly figureOf: FigureOf }) {
  const figure = useMemo(() => figureOf(answer), [answer, figureOf]);
  return <FigurePlot figure={figure} />;
}
