import { useId, useState } from 'react';
import type { PartField } from '../../simulator/part-kinds';
import { type FieldNote, NumberField } from '../controls/NumberField';
import { Slider } from '../controls/Slider';
import { knobOf, reached } from './mix';

interface PartNumberProps {
  readonly field: PartField;
  readonly value: number;
  /** Id of the part's own name: 'Part 2', so that each knob can be told from its like. */
  readonly partId: string;
  readonly isIdle: boolean;
  readonly onDrag: (value: number) => void;
  readonly onSettle: () => void;
  readonly onValue: (value: number) => void;
}

/** One number of a part: field with unit, and slider. */
export function PartNumber({ field, value, partId, isIdle, onDrag, onSettle, onValue }: PartNumberProps) {
  const [note, setNote] = useState<FieldNote | null>(null);
  const labelId = useId();
  const unitId = useId();
  const noteId = useId();
  const parameter = knobOf(field);
  const names = `${partId} ${labelId} ${unitId}`;
  const shownNote = note?.at === value ? note : null;
  const describedBy = shownNote ? noteId : undefined;
  return (
    <div className={isIdle ? 'knob part-number is-ignored' : 'knob part-number'}>
      <div className="knob-head">
        <span className="knob-label" id={labelId}>
          {field.label}
        </span>
        <span className="knob-field">
          <NumberField
            labelledBy={names}
            parameter={parameter}
            value={value}
            noteId={describedBy}
            isInvalid={shownNote?.isProblem ?? false}
            onValue={(next) => onValue(field.integer ? Math.round(next) : next)}
            onNote={setNote}
          />
          <span className="knob-unit" id={unitId}>
            {field.unit}
          </span>
        </span>
      </div>
      <Slider
        id={`${labelId}-slider`}
        labelledBy={names}
        parameter={parameter}
        value={value}
        baseline={null}
        describedBy={describedBy}
        onMove={(next) => onDrag(reached(field, value, next))}
        onSettle={onSettle}
      />
      {shownNote && (
        <p className={shownNote.isProblem ? 'knob-note is-problem' : 'knob-note'} id={noteId} role="status">
          {shownNote.text}
        </p>
      )}
    </div>
  );
}
