import { useId, useState } from 'react';
import { exactNumber } from '../../format/number';
import { shownUnitOf } from '../../format/rates';
import type { NumberParameter } from '../../scenario/parameter';
import { shownValue } from '../../scenario/value-text';
import { KnobShell } from './KnobShell';
import type { KnobAbout } from './knob-about';
import { type FieldNote, NumberField } from './NumberField';
import { Slider } from './Slider';

interface NumberControlProps {
  /** Label, unit, range and scale. */
  readonly parameter: NumberParameter;
  readonly value: number;
  /** Id of the slider, where others lead to it. */
  readonly id?: string;
  /** Id of what its like are told apart by: 'Part 2'. */
  readonly of?: string;
  readonly about?: KnobAbout;
  readonly isIdle?: boolean;
  /** The pinned scenario's value. */
  readonly baseline?: number | null;
  /** Follows a finger; see `Slider`. */
  readonly onMove: (value: number) => void;
  readonly onAhead?: (to: number | ((now: number) => number)) => void;
  readonly onSettle?: (afterKey?: boolean) => void;
  /** What the value is like, once the words have come; without it nothing is kept free for them. */
  readonly anchor?: string;
  /** A value that was typed. */
  readonly onValue: (value: number) => void;
}

/** The value as it is thought of, or what it is like. A place that waits for words keeps its height. */
function readingOf(parameter: NumberParameter, value: number, anchor: string | undefined): { reading?: string } {
  if (anchor !== undefined) return { reading: anchor || '\u00a0' };
  return parameter.countsPages ? { reading: shownValue(parameter, value) } : {};
}

/** A number as a field that takes units, and as a slider. What it belongs to is whoever's who renders it. */
export function NumberControl(props: NumberControlProps) {
  const {
    parameter,
    value,
    id,
    of,
    about,
    isIdle,
    baseline = null,
    anchor,
    onMove,
    onAhead,
    onSettle,
    onValue,
  } = props;
  const [note, setNote] = useState<FieldNote | null>(null);
  const labelId = useId();
  const ownId = useId();
  const noteId = useId();
  const shownNote = note?.at === value ? note : null;
  const labelledBy = of === undefined ? labelId : `${of} ${labelId}`;
  const describedBy = shownNote ? noteId : undefined;
  return (
    <KnobShell
      label={parameter.label}
      labelId={labelId}
      about={about}
      isIdle={isIdle ?? false}
      exact={exactNumber(value / shownUnitOf(parameter.unit).size)}
      {...readingOf(parameter, value, anchor)}
      note={shownNote}
      noteId={noteId}
      field={
        <>
          <NumberField
            labelledBy={labelledBy}
            parameter={parameter}
            value={value}
            describedBy={describedBy}
            isInvalid={shownNote?.isProblem ?? false}
            onValue={onValue}
            onNote={setNote}
          />
          <span className="knob-unit">{shownUnitOf(parameter.unit).unit}</span>
        </>
      }
    >
      <Slider
        id={id ?? ownId}
        labelledBy={labelledBy}
        parameter={parameter}
        value={value}
        baseline={baseline}
        describedBy={describedBy}
        onMove={onMove}
        onAhead={onAhead}
        onSettle={onSettle}
      />
    </KnobShell>
  );
}
