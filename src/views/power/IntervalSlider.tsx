import { useId } from 'react';
import { KnobShell } from '../controls/KnobShell';
import { RangeTrack } from '../controls/RangeTrack';
import { INTERVALS, stopOf } from './interval';
import { updatePower } from './power-state';
import { momentText } from './power-text';

/** How often the made trace is read. */
export function IntervalSlider({ interval }: { readonly interval: number }) {
  const id = useId();
  const move = (next: number) => updatePower((state) => ({ ...state, interval: INTERVALS[next] ?? 1 }));
  return (
    <KnobShell label="A reading every" labelId={id} field={<strong>{momentText(interval)}</strong>}>
      <RangeTrack
        labelledBy={id}
        most={INTERVALS.length - 1}
        position={stopOf(interval)}
        valueText={`${interval} seconds`}
        isFilled
        onPosition={move}
      />
    </KnobShell>
  );
}
