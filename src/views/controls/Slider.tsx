import { useMemo } from 'react';
import type { NumberParameter } from '../../scenario/parameter';
import { fromPosition, LAST_POSITION, stepValue, toPosition } from '../../scenario/slider-scale';
import { spokenValue } from '../../scenario/value-text';
import { RangeTrack } from './RangeTrack';
import { percentOf, type RangeKey } from './range';

interface SliderProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly parameter: NumberParameter;
  readonly value: number;
  /** The pinned scenario's value, for a hollow tick. */
  readonly baseline: number | null;
  readonly describedBy: string | undefined;
  readonly onMove: (value: number) => void;
  /** The same for a mouse and for keys: the slider may come there with the numbers that follow from it. */
  readonly onAhead?: ((to: number | ((now: number) => number)) => void) | undefined;
  readonly onSettle?: ((afterKey?: boolean) => void) | undefined;
}

const placeOf = (parameter: NumberParameter, value: number): string =>
  percentOf(toPosition(parameter, value), 0, LAST_POSITION);

function valueAfter(parameter: NumberParameter, value: number, key: RangeKey): number {
  if (typeof key === 'string') return key === 'least' ? parameter.min : parameter.max;
  return stepValue(parameter, value, key.size, key.direction);
}

/** A range over a knob's scale, whose keys step to round values, with the default and the pinned value as ticks. */
export function Slider(props: SliderProps) {
  const { id, labelledBy, parameter, value, baseline, describedBy, onMove, onAhead, onSettle } = props;
  const ahead = useMemo(
    () => onAhead && ((at: number | null) => onAhead(at === null ? value : fromPosition(parameter, at))),
    [onAhead, parameter, value],
  );
  return (
    <RangeTrack
      id={id}
      labelledBy={labelledBy}
      describedBy={describedBy}
      most={LAST_POSITION}
      position={toPosition(parameter, value)}
      valueText={spokenValue(parameter, value)}
      isFilled
      onPosition={(position) => onMove(fromPosition(parameter, position))}
      onAhead={ahead}
      onKey={(key) => {
        const after = (now: number) => valueAfter(parameter, now, key);
        if (onAhead) onAhead(after);
        else onMove(after(value));
      }}
      onSettle={onSettle}
    >
      <svg x={placeOf(parameter, parameter.default)} y="0" overflow="visible" aria-hidden="true">
        <line className="slider-default" x1="0" x2="0" y1="3" y2="17" />
      </svg>
      {baseline !== null && (
        <svg x={placeOf(parameter, baseline)} y="0" overflow="visible" aria-hidden="true">
          <rect className="slider-baseline" x="-3" y="3" width="6" height="14" rx="1.5" />
        </svg>
      )}
    </RangeTrack>
  );
}
