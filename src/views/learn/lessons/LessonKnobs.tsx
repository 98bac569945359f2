import type { LessonControls } from '../../../lessons/lesson';
import { parameterByName } from '../../../scenario/parameters';
import type { NumberName, Scenario } from '../../../scenario/scenario';
import { shownValue } from '../../../scenario/value-text';
import { NumberControl } from '../../controls/NumberControl';

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
      <legend>Try it</legend>
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
        {controls.locked.length > 0 && (
          <>
            Fixed here:{' '}
            {controls.locked
              .map((name) => `${parameterByName[name].label} ${shownValue(parameterByName[name], scenario[name])}`)
              .join(', ')}
            .{' '}
          </>
        )}
        <button type="button" disabled={!isChanged} onClick={onReset}>
          Put the knobs back
        </button>
      </p>
    </fieldset>
  );
}
