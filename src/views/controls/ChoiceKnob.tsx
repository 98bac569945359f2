import { memo, useId } from 'react';
import type { ChoiceParameter } from '../../scenario/parameter';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { knobId } from './focus-knob';
import { KnobShell } from './KnobShell';
import { useKnobAbout } from './knob-about';

/** A knob with a few named values. */
export const ChoiceKnob = memo(function ChoiceKnob({ parameter }: { readonly parameter: ChoiceParameter }) {
  const { name, options } = parameter;
  const value = useStore((state) => selectScenario(state)[name]);
  const setParameters = useStore((state) => state.setParameters);
  const headings = [...new Set(options.map(({ under }) => under))];
  const about = useKnobAbout(parameter);
  const labelId = useId();
  const choose = (id: string) => {
    const option = options.find((each) => each.id === id);
    if (option) setParameters({ ...option.sets, [name]: option.id });
  };
  return (
    <KnobShell
      label={parameter.label}
      labelId={labelId}
      about={about}
      field={
        <select
          id={knobId(name)}
          className="choice"
          aria-labelledby={labelId}
          value={value}
          onChange={(event) => choose(event.target.value)}
        >
          {headings.map((under) => {
            const own = options.filter((each) => each.under === under);
            return under === undefined ? (
              <Options key="" of={own} />
            ) : (
              <optgroup key={under} label={under}>
                <Options of={own} />
              </optgroup>
            );
          })}
        </select>
      }
    />
  );
});

function Options({ of }: { readonly of: ChoiceParameter['options'] }) {
  return of.map(({ id, label }) => (
    <option key={id} value={id}>
      {label}
    </option>
  ));
}
