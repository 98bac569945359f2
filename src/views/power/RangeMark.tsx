import { useId } from 'react';
import { useStore } from '../../state/store';
import { RangeTrack } from '../controls/RangeTrack';
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
  return (
    <div className="range-mark">
      <p className="range-mark-line note is-ink">
        <span id={id} className="is-muted">
          {label}
        </span>
        <span className="is-strong">{text}</span>
      </p>
      <RangeTrack
        labelledBy={id}
        most={END}
        position={Math.round(position(axis, value, 0, END))}
        valueText={text}
        onPosition={(to) => onMove(roundedOn(axis, invert(axis, to, 0, END)))}
        onSettle={useStore.getState().settleMove}
        onKey={(key) => onMove(valueAfterKey(axis, value, key))}
      />
    </div>
  );
}
