import { type KeyboardEvent, useId } from 'react';
import { type Axis, invert, position } from '../plot/axis';
import { roundedOn, valueAfterKey } from './power-scales';

/** A native range runs in whole positions from 0 to this. */
const END = 10_000;

interface RangeMarkProps {
  readonly label: string;
  readonly value: number;
  readonly axis: Axis;
  readonly text: string;
  readonly onMove: (value: number) => void;
}

/** A mark of the chart as a slider: the way to move it without dragging. */
export function RangeMark({ label, value, axis, text, onMove }: RangeMarkProps) {
  const id = useId();
  const step = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = valueAfterKey(axis, value, event.key, event.shiftKey);
    if (next === null) return;
    event.preventDefault();
    onMove(next);
  };
  return (
    <div className="range-mark">
      <p className="range-mark-line">
        <span id={id}>{label}</span>
        <span className="range-mark-value">{text}</span>
      </p>
      <span className="slider">
        <svg className="slider-track" aria-hidden="true">
          <rect className="slider-rest" x="0" y="8" width="100%" height="4" rx="2" />
        </svg>
        <input
          type="range"
          min={0}
          max={END}
          value={Math.round(position(axis, value, 0, END))}
          aria-labelledby={id}
          aria-valuetext={text}
          onChange={(event) => onMove(roundedOn(axis, invert(axis, Number(event.target.value), 0, END)))}
          onKeyDown={step}
        />
      </span>
    </div>
  );
}
