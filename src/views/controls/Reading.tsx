import { useId, useState } from 'react';
import { parameterByName } from '../../scenario/parameters';
import { selectAnswer, selectIsCurrent, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { knobId } from './focus-knob';
import { KnobShell } from './KnobShell';
import { useKnobAbout } from './knob-about';
import { NumberControl } from './NumberControl';
import { NumberKnob } from './NumberKnob';
import { ReadingCommands } from './ReadingCommands';
import {
  choiceOf,
  instantText,
  lastCount,
  unusedText,
  type WindowChoice,
  windowOf,
  windowOptions,
} from './reading-meaning';

/** How D was counted: over what, a second rate beside it, what both mean, and how they are measured. */
export function Reading() {
  const unused = useStore((state) => unusedText(selectScenario(state)));
  return (
    <div>
      {unused === '' ? <Counts /> : <p className="note">{unused}</p>}
      <ReadingCommands />
    </div>
  );
}

function Counts() {
  const scenario = useStore(selectScenario);
  const evaluation = useStore((state) => (selectIsCurrent(state) ? (selectAnswer(state)?.evaluation ?? null) : null));
  return (
    <>
      <Window />
      <NumberKnob parameter={parameterByName.secondReading} />
      {scenario.secondReading > 0 && <NumberKnob parameter={parameterByName.secondOver} />}
      <p className="note">{instantText(scenario, evaluation)}</p>
    </>
  );
}

/** The window as what it was, and as a number where it is another one. */
function Window() {
  const parameter = parameterByName.measuredOver;
  const value = useStore((state) => selectScenario(state).measuredOver);
  const last = useStore((state) => lastCount(selectAnswer(state)?.evaluation ?? null));
  // The answer changes with the window: a round that was chosen stays the one that it was.
  const [taken, setTaken] = useState<number | null>(null);
  const [isTyped, setIsTyped] = useState(false);
  const { setParameter, dragParameter, settleDrag } = useStore.getState();
  const labelId = useId();
  const round = taken === value ? taken : last;
  const choice = isTyped ? 'other' : choiceOf(value, round);
  const choose = (id: WindowChoice) => {
    const window = windowOf(id, round);
    setIsTyped(id === 'other');
    setTaken(id === 'round' ? round : null);
    if (window !== null) setParameter('measuredOver', window);
  };
  return (
    <>
      <KnobShell
        label={parameter.label}
        labelId={labelId}
        about={useKnobAbout(parameter)}
        field={
          <select
            id={knobId('measuredOver')}
            className="choice"
            aria-labelledby={labelId}
            value={choice}
            onChange={({ target }) => choose(target.value as WindowChoice)}
          >
            {windowOptions(round).map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        }
      />
      {choice === 'other' && (
        <NumberControl
          parameter={parameter}
          value={value}
          onMove={(next) => dragParameter('measuredOver', next)}
          onSettle={settleDrag}
          onValue={(next) => setParameter('measuredOver', next)}
        />
      )}
    </>
  );
}
