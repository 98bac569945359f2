import { memo, useId } from 'react';
import type { ChoiceParameter } from '../../scenario/parameter';
import type { ChoiceName } from '../../scenario/scenario';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { ChoiceOptions } from './ChoiceOptions';
import { knobId } from './focus-knob';
import { KnobShell } from './KnobShell';
import { useKnobAbout } from './knob-about';
import { modelLines } from './model-lines';

/** What a value means, where its name does not say it. */
const LINES: Partial<Record<ChoiceName, Readonly<Record<string, string>>>> = { model: modelLines };

/** A knob with a few named values. */
export const ChoiceKnob = memo(function ChoiceKnob({ parameter }: { readonly parameter: ChoiceParameter }) {
  const { name, options } = parameter;
  const value = useStore((state) => selectScenario(state)[name]);
  const setParameters = useStore((state) => state.setParameters);
  const about = useKnobAbout(parameter);
  const labelId = useId();
  const line = LINES[name]?.[value];
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
