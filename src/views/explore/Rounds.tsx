import type { ExploreAnswer } from '../../engine/engine';
import { useStore } from '../../state/store';
import { RoundsChart } from '../charts/RoundsChart';
import { EmptyChart } from './EmptyChart';
import * as words from './words';

interface ChartProps {
  readonly answer: ExploreAnswer;
}

/** What each round sends. */
export function Rounds({ answer }: ChartProps) {
  // Beside a film the chart has the simulated rounds to show, whatever the model says.
  const hasFilm = useStore(({ film }) => film !== null);
  const hasRounds = answer.evaluation.outcome.applicable || hasFilm;
  return hasRounds ? <RoundsChart answer={answer} /> : <NoRounds answer={answer} />;
}

/** What stands where the rounds would, when the model has no number to give. */
function NoRounds({ answer: { evaluation } }: ChartProps) {
  const isOutrun = !evaluation.outcome.applicable && evaluation.outcome.because.kind === 'dirtying-outruns-link';
  return (
    <EmptyChart name="chart.rounds" title={words.noRoundsToDraw}>
      {words.noRoundsBecause(isOutrun)}
    </EmptyChart>
  );
}
