import { useId } from 'react';

interface ClockFieldProps {
  readonly label: string;
  /** 'hh:mm', or '' for none. */
  readonly value: string;
  readonly onValue: (clock: string) => void;
}

/** A time of day; empty for none. */
export function ClockField({ label, value, onValue }: ClockFieldProps) {
  const id = useId();
  return (
    <span className="clock-field option">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="text-field"
        type="time"
        value={value}
        onChange={({ target }) => onValue(target.value.slice(0, 5))}
      />
    </span>
  );
}
