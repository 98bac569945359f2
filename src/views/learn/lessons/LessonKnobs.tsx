import type { LessonControls } from '../../../lessons/lesson';
import { parameterByName } from '../../../scenario/parameters';
import type { NumberName, Scenario } from '../../../scenario/scenario';
import { shownValue } from '../../../scenario/value-text';
import { NumberControl } from '../../controls/NumberControl';
import * as words from './words';

interface LessonKnobsProps {
  readonly controls: LessonControls;
  /** The scenario as the knobs stand. */
  readonly scenario: Scenario;
  readonly isChanged: boolean;
  readonly onChange: (knob: NumberName, value: number) => void;
  readonly onReset: () => void;
}

/** The knobs of a step: those that may be turned, and below them what stays as it is. All others are not in sight. */
export function LessonKnobs({ controls, scenario, isChanged, onChange, onReset }: LessonKnobsProps) {
  return (
    <fieldset className="lesson-knobs apart">
      <legend>{words.tryIt}</legend>
      <div className="knob-set">
        {controls.shown.map((name) => (
          <NumberControl
            key={name}
            parameter={parameterByName[name]}
            value={scenario[name]}
            onMove={(value) => onChange(name, value)}
            onValue={(value) => onChange(name, value)}
          />
        ))}
      </div>
      <p className="note">
        {controls.locked.length > 0 &&
          words.fixedHere(
            controls.locked.map((name) =>
              words.knobAt(parameterByName[name].label, shownValue(parameterByName[name], scenario[name])),
            ),
          )}
        <button type="button" disabled={!isChanged} onClick={onReset}>
          {words.putKnobsBack}
        </button>
      </p>
    </fieldset>
  );
}
