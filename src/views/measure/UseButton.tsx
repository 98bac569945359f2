import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { DoubtButton } from '../shared/DoubtButton';
import { deviationText, spreadsOf } from '../shared/spreads';
import { UseLine } from '../shared/UseLine';
import { curveIsThere, curveText, usableCurve } from './measured-curve';
import { inScenario, measuredKnobs, usableText, usedStatus, usedText } from './measured-knobs';
import { rateStatistics } from './rate-statistics';
import type { ShownSeries } from './series';
import * as words from './words';

interface UseButtonProps {
  readonly main: ShownSeries | null;
  readonly window: number;
}

/** Puts the measured rate and working set, or the curve, into the scenario, as one step, and says where they are then. */
export function UseButton({ main, window }: UseButtonProps) {
  const usable = main && measuredKnobs(main, window);
  const scenario = useStore(selectScenario);
  const isThere = usable !== null && inScenario(usable, scenario);
  const { setParameters, say } = useStore.getState();
  const use = () => {
    if (!usable) return;
    setParameters(usable.values);
    say(usedStatus(usable, selectScenario(useStore.getState())));
  };
  const label = usable && usable.values.workingSet === undefined ? words.useRate : words.useRateAndSet;
  const where = usable ? (isThere ? usedText(usable) : usableText(usable)) : '';
  const spreads = spreadsOf(deviationText(main && rateStatistics(main, window)?.deviation));
  const curve = main && usableCurve(main, scenario);
  const hasCurve = curve !== null && curveIsThere(curve, scenario);
  const useCurve = () => {
    if (!curve || hasCurve) return;
    setParameters(curve.values);
    say(curveText(curve, selectScenario(useStore.getState())));
  };
  return (
    <UseLine
      label={label}
      words={hasCurve ? curveText(curve, scenario) : where}
      isIdle={!usable || isThere}
      onUse={use}
    >
      <button type="button" aria-disabled={curve === null || hasCurve} onClick={useCurve}>
        {words.useCurve}
      </button>
      <DoubtButton spreads={spreads} label={words.useSpread} />
    </UseLine>
  );
}
