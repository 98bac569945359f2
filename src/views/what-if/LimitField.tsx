import { useId, useState } from 'react';
import { shownUnitOf } from '../../format/rates';
import type { NumberParameter } from '../../scenario/parameter';
import { type FieldNote, NumberField } from '../controls/NumberField';

interface LimitFieldProps {
  /** Label, unit and range; 0 is any. */
  readonly field: NumberParameter;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

/** A limit that is asked for, typed with or without a unit. */
export function LimitField({ field, value, onValue }: LimitFieldProps) {
  const id = useId();
  const [note, setNote] = useState<FieldNote | null>(null);
  const shown = note?.at === value ? note : null;
  return (
    <div className="field">
      <span id={id} className="is-muted">
        {field.label}
      </span>
      <span className="what-if-end stack gap-1">
        <span>
          <NumberField
            labelledBy={id}
            parameter={field}
            value={value}
            describedBy={shown ? `${id}-note` : undefined}
            isInvalid={shown?.isProblem ?? false}
            onValue={onValue}
            onNote={setNote}
          />{' '}
          <span className="knob-unit">
            {value === 0 && field.zeroMeans ? field.zeroMeans : shownUnitOf(field.unit).unit}
          </span>
        </span>
        {shown && (
          <span id={`${id}-note`} className={shown.isProblem ? 'note is-problem' : 'note'} role="status">
            {shown.text}
          </span>
        )}
      </span>
    </div>
  );
}
