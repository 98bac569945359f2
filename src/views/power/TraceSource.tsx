import { parameterByName } from '../../scenario/parameters';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { KnobSet } from '../controls/KnobGroups';
import { NumberKnob } from '../controls/NumberKnob';
import { Opener } from '../intake/Opener';
import { IntervalSlider } from './IntervalSlider';
import { useTraceReading } from './open-traces';
import { TRACE_KNOBS } from './power-shown';
import { type PowerState, updatePower } from './power-state';
import * as words from './words';

const SAMPLES = [{ path: 'power/simulated-trace.csv', label: words.openSample }] as const;

/** Where the trace comes from: made here, opened, or the sample. */
export function TraceSource({ state }: { readonly state: PowerState }) {
  const reading = useTraceReading();
  return (
    <div className="stack gap-2">
      <Opener
        reading={reading}
        label={words.openTrace}
        held="fit.trace"
        samples={SAMPLES}
        columns={words.columnsOfTrace}
        before={
          <button type="button" onClick={() => makeAnother(state)}>
            {state.shows === 'made' ? words.simulateAnother : words.makeTrace}
          </button>
        }
      />
      {state.shows === 'made' && (
        <>
          <div className="knob-set">
            <IntervalSlider />
            <NumberKnob parameter={parameterByName.seed} />
          </div>
          <KnobSet names={TRACE_KNOBS} />
        </>
      )}
    </div>
  );
}

/** The made trace comes back; if it is there already, the next seed makes another one. */
function makeAnother(state: PowerState): void {
  if (state.shows === 'opened') {
    updatePower((before) => ({ ...before, shows: 'made' }));
    return;
  }
  const store = useStore.getState();
  const { max, min } = parameterByName.seed;
  const { seed } = selectScenario(store);
  store.setParameter('seed', seed >= max ? min : seed + 1);
}
