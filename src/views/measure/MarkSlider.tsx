import { useId } from 'react';
import type { HowHeld } from '../../state/held-slice';
import { useStore } from '../../state/store';
import { RangeTrack } from '../controls/RangeTrack';
import type { DistinctLine } from './distinct-rows';
import { updateMeasure, withMark } from './measure-state';
import * as words from './words';
import { markText, peekAfterKey, peekNear, SLIDER_END, sliderPosition, sliderTime } from './working-set-mark';

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
  const move = (index: number | null, how: HowHeld = 'move') =>
    updateMeasure((state) => withMark(state, mark.key, index), how);
  return (
    <div className="mark-slider">
      <div className="mark-track">
        <RangeTrack
          labelledBy={id}
          most={SLIDER_END}
          position={sliderPosition(mark.time, end)}
          valueText={markText(mark)}
          onPosition={(position) => move(peekNear(main.curve, sliderTime(position, end)))}
          onKey={(key) => move(peekAfterKey(mark.index, main.curve.times.length, key))}
          onSettle={useStore.getState().settleMove}
        />
      </div>
      <p className="mark-line row gap-3 note">
        <span id={id}>{words.setPoint}</span>
        <span className="is-strong is-ink">{markText(mark)}</span>
        <span className="mark-origin">{mark.shape === null ? words.byHand : words.byRule}</span>
        <button type="button" disabled={mark.shape !== null} onClick={() => move(null, 'step')}>
          {words.backToRule}
        </button>
      </p>
    </div>
  );
}
