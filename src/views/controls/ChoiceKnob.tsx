import { memo, useId } from 'react';
import type { ChoiceParameter } from '../../scenario/parameter';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { ChoiceOptions } from './ChoiceOptions';
import { knobId } from './focus-knob';
import { KnobShell } from './KnobShell';
import { useKnobAbout } from './knob-about';

/** A knob with a few named values. */
export const ChoiceKnob = memo(function ChoiceKnob({ parameter }: { readonly parameter: ChoiceParameter }) {
  const { name, options } = parameter;
  const value = useStore((state) => selectScenario(state)[name]);
  const setParameters = useStore((state) => state.setParameters);
  const about = useKnobAbout(parameter);
  const labelId = useId();
  const line = options.find(({ id }) => id === value)?.line;
  const choose = (id: string) => {
    const option = options.find((each) => each.id === id);
    if (option) setParameters({ ...option.sets, [name]: option.id });
  };
  return (
    <KnobShell
      label={parameter.label}
      labelId={labelId}
      about={about}
      {...(line === undefined ? {} : { reading: line })}
      field={
        <select
          id={knobId(name)}
          className="choice"
          aria-labelledby={labelId}
          value={value}
          onChange={(event) => choose(event.target.value)}
        >
          <ChoiceOptions of={options} />
        </select>
      }
    />
  );
});
