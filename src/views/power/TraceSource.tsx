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

const SAMPLES = [{ path: 'power/simulated-trace.csv', label: 'Open the sample' }] as const;

const COLUMNS =
  'A trace is a table with time_s and one or both of source_w and destination_w: seconds, and watts of the whole host. ' +
  'Readings may be uneven.';

/** Where the trace comes from: made here, opened, or the sample. */
export function TraceSource({ state }: { readonly state: PowerState }) {
  const reading = useTraceReading();
  return (
    <div className="stack gap-2">
      <Opener
        reading={reading}
        label="Open power trace"
        held="fit.trace"
        samples={SAMPLES}
        columns={COLUMNS}
        before={
          <button type="button" onClick={() => makeAnother(state)}>
            {state.shows === 'made' ? 'Simulate another' : 'Make a trace'}
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
