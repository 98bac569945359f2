import { useId } from 'react';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { KnobShell } from '../controls/KnobShell';
import { RangeTrack } from '../controls/RangeTrack';
import { INTERVALS, stopOf } from './interval';
import { momentText } from './power-text';

/** How often the made trace is read. */
export function IntervalSlider() {
  const interval = useStore(selectOption('fit.interval'));
  const { setOption } = useStore.getState();
  const id = useId();
  const move = (next: number) => setOption('fit.interval', INTERVALS[next] ?? 1);
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
