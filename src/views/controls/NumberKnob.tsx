import { memo, useCallback, useId, useState } from 'react';
import { exactNumber } from '../../format/number';
import type { NumberParameter } from '../../scenario/parameter';
import { shownValue } from '../../scenario/value-text';
import { selectBaseline, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { knobId } from './focus-knob';
import { KnobShell } from './KnobShell';
import { type FieldNote, NumberField } from './NumberField';
import { Slider } from './Slider';

interface NumberKnobProps {
  readonly parameter: NumberParameter;
  /** Whether the knob stands on the page in another place as well: that one keeps its id. */
  readonly isTwin?: boolean;
}

/** One number of the scenario: symbol, field with unit, slider, help and reset. */
export const NumberKnob = memo(function NumberKnob({ parameter, isTwin = false }: NumberKnobProps) {
  const { name } = parameter;
  const value = useStore((state) => selectScenario(state)[name]);
  const baseline = useStore((state) => selectBaseline(state)?.[name] ?? null);
  const { dragParameter, lookAhead, settleDrag, setParameter } = useStore.getState();
  const [note, setNote] = useState<FieldNote | null>(null);
  const labelId = useId();
  const noteId = useId();
  const shownNote = note?.at === value ? note : null;

  const move = useCallback((next: number) => dragParameter(name, next), [dragParameter, name]);
  const ahead = useCallback((next: number) => lookAhead(name, next), [lookAhead, name]);

  return (
    <KnobShell
      parameter={parameter}
      labelId={labelId}
      isDefault={value === parameter.default}
      reading={shownValue(parameter, value)}
      exact={exactNumber(value)}
      note={shownNote}
      noteId={noteId}
      field={
        <>
          <NumberField
            labelledBy={labelId}
            parameter={parameter}
            value={value}
            noteId={shownNote ? noteId : undefined}
            isInvalid={shownNote?.isProblem ?? false}
            onValue={(next) => setParameter(name, next)}
            onNote={setNote}
          />
          <span className="knob-unit">{parameter.unit}</span>
        </>
      }
    >
      <Slider
        id={isTwin ? `${knobId(name)}-twin` : knobId(name)}
        labelledBy={labelId}
        parameter={parameter}
        value={value}
        baseline={baseline}
        describedBy={shownNote ? noteId : undefined}
        onMove={move}
        onAhead={ahead}
        onSettle={settleDrag}
      />
    </KnobShell>
  );
});
