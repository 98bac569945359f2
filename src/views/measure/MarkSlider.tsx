import { type KeyboardEvent, useId } from 'react';
import type { DistinctLine } from './distinct-rows';
import { SLIDER_END, sliderPosition, sliderTime } from './mark-slider';
import { updateMeasure, withMark } from './measure-state';
import { markText, peekAfterKey, peekNear } from './working-set-mark';

interface MarkSliderProps {
  readonly main: DistinctLine | null;
  /** The right end of the time axis: the slider runs along it. */
  readonly end: number;
}

/** The working-set point as a slider under the axis of time: the way to move it without dragging. */
export function MarkSlider({ main, end }: MarkSliderProps) {
  const id = useId();
  const mark = main?.series.mark;
  if (!main || !mark) return <div className="mark-slider" />;
  const move = (index: number | null) => updateMeasure((state) => withMark(state, mark.key, index));
  const step = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = peekAfterKey(mark.index, main.curve.times.length, event.key, event.shiftKey);
    if (next === null) return;
    event.preventDefault();
    move(next);
  };
  const position = sliderPosition(mark.time, end);
  return (
    <div className="mark-slider">
      <div className="mark-track">
        <span className="slider">
          <svg className="slider-track" aria-hidden="true">
            <rect className="slider-rest" x="0" y="8" width="100%" height="4" rx="2" />
          </svg>
          <input
            type="range"
            min={0}
            max={SLIDER_END}
            value={position}
            aria-labelledby={id}
            aria-valuetext={markText(mark)}
            onChange={(event) => move(peekNear(main.curve, sliderTime(Number(event.target.value), end)))}
            onKeyDown={step}
          />
        </span>
      </div>
      <p className="mark-line">
        <span id={id}>Working-set point</span>
        <span className="mark-value">{markText(mark)}</span>
        <span className="mark-origin">{mark.shape === null ? 'set by hand' : 'by the rule'}</span>
        <button type="button" disabled={mark.shape !== null} onClick={() => move(null)}>
          Back to the rule
        </button>
      </p>
    </div>
  );
}
