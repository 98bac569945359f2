import { memo, useId } from 'react';
import type { SwitchParameter } from '../../scenario/parameter';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { knobId } from './focus-knob';
import { KnobShell } from './KnobShell';
import { useKnobAbout } from './knob-about';

/** A knob that is on or off. */
export const SwitchKnob = memo(function SwitchKnob({ parameter }: { readonly parameter: SwitchParameter }) {
  const { name } = parameter;
  const value = useStore((state) => selectScenario(state)[name]);
  const setParameter = useStore((state) => state.setParameter);
  const about = useKnobAbout(parameter);
  const labelId = useId();
  return (
    <KnobShell
      label={parameter.label}
      labelId={labelId}
      about={about}
      field={
        <>
          <span className="switch-word note" aria-hidden="true">
            {value ? 'on' : 'off'}
          </span>
          <input
            id={knobId(name)}
            className="switch"
            type="checkbox"
            // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state.
            role="switch"
            aria-labelledby={labelId}
            checked={value}
            onChange={(event) => setParameter(name, event.target.checked)}
          />
        </>
      }
    />
  );
});
