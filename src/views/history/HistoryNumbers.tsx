import { memo, useMemo } from 'react';
import type { ReplayAnswer } from '../../engine/history-job';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { NumberStrip } from '../shared/NumberStrip';
import { UseLine } from '../shared/UseLine';
import type { NextSample } from './history-question';
import { historyNumbers, usableRate, usableText } from './number-rows';
import * as words from './words';

interface HistoryNumbersProps {
  readonly answer: ReplayAnswer;
  readonly from: NextSample['from'];
}

/** D-tilde for the next migration, phi now, and the mean error of each predictor. */
export const HistoryNumbers = memo(function HistoryNumbers({ answer, from }: HistoryNumbersProps) {
  const numbers = useMemo(() => historyNumbers(answer, from), [answer, from]);
  return <NumberStrip label={words.saysOf(answer.of.vm)} numbers={numbers} />;
});

/** Puts D-tilde into the scenario as its D, as one step, and says where it is then. */
export function UseRate({ next, isCurrent }: { readonly next: number | null; readonly isCurrent: boolean }) {
  const scenario = useStore(selectScenario);
  const { setParameter, say } = useStore.getState();
  const rate = next === null ? null : usableRate(next);
  const isIdle = rate === null || !isCurrent || scenario.dirtyRate === rate;
  const use = () => {
    if (rate === null) return;
    setParameter('dirtyRate', rate);
    say(usableText(rate, { dirtyRate: rate }));
  };
  const sentence = rate === null ? '' : usableText(rate, scenario);
  return <UseLine label={words.useRate} words={sentence} isIdle={isIdle} onUse={use} />;
}
