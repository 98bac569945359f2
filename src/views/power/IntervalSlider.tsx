import { useId } from 'react';
import { INTERVALS, percentOf, stopOf } from './interval';
import { updatePower } from './power-state';
import { momentText } from './power-text';

/** How often the made trace is read. */
export function IntervalSlider({ interval }: { readonly interval: number }) {
  const id = useId();
  const stop = stopOf(interval);
  const move = (next: number) => updatePower((state) => ({ ...state, interval: INTERVALS[next] ?? 1 }));
  return (
    <div className="knob">
      <div className="knob-head">
        <span className="knob-label" id={id}>
          A reading every
        </span>
        <span className="knob-field power-value">{momentText(interval)}</span>
      </div>
      <span className="slider">
        <svg className="slider-track" aria-hidden="true">
          <rect className="slider-rest" x="0" y="8" width="100%" height="4" rx="2" />
          <rect className="slider-filled" x="0" y="8" width={percentOf(stop)} height="4" rx="2" />
        </svg>
        <input
          type="range"
          min={0}
          max={INTERVALS.length - 1}
          step={1}
          value={stop}
          aria-labelledby={id}
          aria-valuetext={`${interval} seconds`}
          onChange={(event) => move(Number(event.target.value))}
        />
      </span>
    </div>
  );
}
