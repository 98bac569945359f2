import { useId } from 'react';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { KnobShell } from '../controls/KnobShell';
import { RangeTrack } from '../controls/RangeTrack';
import { INTERVALS, stopOf } from './interval';
import { momentText } from './power-findings';
import * as words from './words';

/** How often the made trace is read. */
export function IntervalSlider() {
  const interval = useStore(selectOption('fit.interval'));
  const { setOption } = useStore.getState();
  const id = useId();
  const move = (next: number) => setOption('fit.interval', INTERVALS[next] ?? 1);
  return (
    <KnobShell label={words.readingEvery} labelId={id} field={<strong>{momentText(interval)}</strong>}>
      <RangeTrack
        labelledBy={id}
        most={INTERVALS.length - 1}
        position={stopOf(interval)}
        valueText={words.inSeconds(interval)}
        isFilled
        onPosition={move}
      />
    </KnobShell>
  );
}
