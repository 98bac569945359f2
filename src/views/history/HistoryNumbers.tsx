import { memo, useMemo } from 'react';
import type { ReplayAnswer } from '../../engine/history-job';
import { linkOfPlace, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import type { NextSample } from './history-question';
import { historyNumbers, usableRate, usableText } from './number-rows';

interface HistoryNumbersProps {
  readonly answer: ReplayAnswer;
  readonly from: NextSample['from'];
}

/** D-tilde for the next migration, phi now, and the mean error of each predictor. */
export const HistoryNumbers = memo(function HistoryNumbers({ answer, from }: HistoryNumbersProps) {
  const numbers = useMemo(() => historyNumbers(answer, from), [answer, from]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this is a group of numbers.
    <div className="history-numbers" role="group" aria-label={`What history says of ${answer.of.vm}`}>
      {numbers.map(({ id, label, number, unit, exact, caption }) => (
        <div className="history-number" key={id}>
          <span className="history-label">{label}</span>
          <data className="history-value" value={exact} title={exact || undefined}>
            {number}
            {unit !== '' && <span className="history-unit"> {unit}</span>}
          </data>
          <span className="history-caption">{caption}</span>
        </div>
      ))}
    </div>
  );
});

/** Puts D-tilde into the scenario as its D, as one step, and says where it is then. */
export function UseRate({ next, isCurrent }: { readonly next: number | null; readonly isCurrent: boolean }) {
  const scenario = useStore(selectScenario);
  const explore = useStore((state) => linkOfPlace(state, { view: 'explore' }));
  const { setParameter, say } = useStore.getState();
  const rate = next === null ? null : usableRate(next);
  const isIdle = rate === null || !isCurrent || scenario.dirtyRate === rate;
  const use = () => {
    if (rate === null || isIdle) return;
    setParameter('dirtyRate', rate);
    say(usableText(rate, { dirtyRate: rate }));
  };
  return (
    <p className="history-use">
      <button type="button" className="history-use-button" aria-disabled={isIdle} onClick={use}>
        Use this D
      </button>
      <span className="history-use-words">{rate === null ? '' : usableText(rate, scenario)}</span>
      <a href={explore}>See it in Explore</a>
    </p>
  );
}
