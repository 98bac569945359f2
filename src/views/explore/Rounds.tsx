import type { ExploreAnswer } from '../../engine/engine';
import { useStore } from '../../state/store';
import { RoundsChart } from '../charts/RoundsChart';
import { EmptyChart } from './EmptyChart';

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
    <EmptyChart name="chart.rounds" title="There are no rounds to draw">
      {isOutrun
        ? 'With λ at 1 or above every round is at least as large as the one before, so eq. 8 gives no number of rounds.'
        : 'With a threshold of 0 the rounds get smaller for ever, so eq. 8 gives no number of rounds.'}{' '}
      Algorithm 1 and the dirty curve have limits on rounds and traffic, and can say what happens.
    </EmptyChart>
  );
}
