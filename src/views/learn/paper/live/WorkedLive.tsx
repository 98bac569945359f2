import type { Trial } from '../../../../analysis/trials/trials';
import { Answered } from '../Answered';
import { settings } from '../settings';
import * as words from '../words';
import { useWork } from '../work';
import { coefficientsWorked, energyWorked, historyWorked, refinedWorked } from '../worked-numbers';

/** The workload whose rate varies most. */
const SHOWN = 'linpack';

function OfTrials({ say }: { readonly say: (trials: readonly Trial[]) => string }) {
  const { trials } = useWork('trials');
  return (
    <Answered job={trials} doing={words.simulating}>
      {({ evidence }) => <p>{say(evidence.trials.find(({ id }) => id === SHOWN)?.trials ?? [])}</p>}
    </Answered>
  );
}

/** Eq. 12 with its numbers put in. */
export function HistoryRate() {
  return <OfTrials say={(trials) => historyWorked(trials, settings.loop.historyWeight)} />;
}

/** Eq. 13 with its numbers put in. */
export function RefinedRate() {
  return <OfTrials say={refinedWorked} />;
}

/** Eq. 16 over the trace of figure 4. */
export function EnergyOfReadings() {
  const { energy } = useWork('trace');
  return (
    <Answered job={energy} doing={words.lookingForMigration}>
      {(answer) => <p>{energyWorked(answer)}</p>}
    </Answered>
  );
}

/** Eq. 17 from the table of figure 5. */
export function LearnedEnergy() {
  const { fit, lost } = useWork('fit');
  if (lost !== null) return <p className="warning">{lost}</p>;
  return (
    <Answered job={fit} doing={words.fitting}>
      {({ outcome }) => {
        const found = outcome.kind === 'fitted' ? outcome.fit : null;
        const knobOf = (name: string) => found?.knobs.find((each) => each.name === name)?.value ?? null;
        return <p>{coefficientsWorked(knobOf('energyPerMib'), knobOf('energyFixed'), found?.samples ?? 0)}</p>;
      }}
    </Answered>
  );
}
