import { useId } from 'react';
import './radio-row.css';

interface RadioRowProps<Id extends string> {
  readonly legend: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
}

/** A few names in a row, of which one is chosen. */
export function RadioRow<Id extends string>({ legend, options, value, onChange }: RadioRowProps<Id>) {
  const name = useId();
  return (
    <fieldset className="radio-row row gap-3">
      <legend>{legend}</legend>
      {options.map(({ id, label }) => (
        <label key={id} className={id === value ? 'radio-option option is-chosen' : 'radio-option option'}>
          <input
            className="visually-hidden"
            type="radio"
            name={name}
            checked={id === value}
            onChange={() => onChange(id)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
