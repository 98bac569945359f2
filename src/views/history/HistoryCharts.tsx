import { memo, useMemo } from 'react';
import type { ReplayAnswer } from '../../engine/history-job';
import { FigurePlot } from '../plot/FigurePlot';
import { errorFigure } from './error-rows';
import { phiFigure } from './phi-rows';
import { rateFigure } from './rate-rows';

/** What was predicted and measured, how far off it was, and how phi went. */
export const HistoryCharts = memo(function HistoryCharts({ answer }: { readonly answer: ReplayAnswer }) {
  const rates = useMemo(() => rateFigure(answer), [answer]);
  const errors = useMemo(() => errorFigure(answer), [answer]);
  const phi = useMemo(() => phiFigure(answer), [answer]);
  return (
    <div className="columns">
      <div className="history-rates">
        <FigurePlot figure={rates} />
      </div>
      <FigurePlot figure={errors} />
      <FigurePlot figure={phi} />
    </div>
  );
});
