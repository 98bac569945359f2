import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { NumberParameter } from '../../scenario/parameter';
import { fromPosition, LAST_POSITION, stepValue, toPosition } from '../../scenario/slider-scale';
import { spokenValue } from '../../scenario/value-text';

interface SliderProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly parameter: NumberParameter;
  readonly value: number;
  /** The pinned scenario's value, for a hollow tick. */
  readonly baseline: number | null;
  readonly describedBy: string | undefined;
  readonly onMove: (value: number) => void;
  /** The same for a mouse, heard as it moves: the slider may come there with the numbers that follow from it. */
  readonly onAhead?: (value: number) => void;
  readonly onSettle: () => void;
}

const KEYS: Readonly<Record<string, readonly ['normal' | 'big', 1 | -1]>> = {
  ArrowRight: ['normal', 1],
  ArrowUp: ['normal', 1],
  ArrowLeft: ['normal', -1],
  ArrowDown: ['normal', -1],
  PageUp: ['big', 1],
  PageDown: ['big', -1],
};

/** Half the width of a thumb, in pixels: its middle never reaches the ends of the input. As in controls.css. */
const THUMB_RADIUS = 10;

/** A move that had to wait so long is followed by newer ones: a page that cannot keep up hears the last at its frame. */
const STALE_MS = 16;

/** The position under the mouse, by the browser's own rule for its ranges. */
function positionUnder(clientX: number, element: HTMLInputElement): number {
  const { left, width } = element.getBoundingClientRect();
  const share = (clientX - left - THUMB_RADIUS) / (width - 2 * THUMB_RADIUS);
  return Math.round(LAST_POSITION * Math.min(1, Math.max(0, share)));
}

const percent = (position: number): string => `${(100 * position) / LAST_POSITION}%`;

/** A native range whose keys step to round values, with the default and the pinned value as ticks. */
export function Slider(props: SliderProps) {
  const { id, labelledBy, parameter, value, baseline, describedBy, onMove, onAhead, onSettle } = props;
  const input = useRef<HTMLInputElement>(null);
  const keyIsDown = useRef(false);
  const mouseIsDown = useRef(false);

  // The browser's own `change` event says that a drag is over; React's onChange is `input`, fired all along.
  useEffect(() => {
    const element = input.current;
    if (!element) return undefined;
    const settle = () => {
      if (!keyIsDown.current) onSettle();
    };
    element.addEventListener('change', settle);
    return () => element.removeEventListener('change', settle);
  }, [onSettle]);

  // The browser holds moves of the mouse back until its next frame, so an answer to them can only be in the frame after
  // that. A move heard as it arrives can be answered before. Only a page from a secure origin hears them.
  useEffect(() => {
    const element = input.current;
    if (!element || !onAhead) return undefined;
    const lookAhead = (event: Event) => {
      if (!(event instanceof PointerEvent) || event.pointerType !== 'mouse' || event.buttons !== 1) return;
      if (!element.matches(':active')) return;
      if (performance.now() - event.timeStamp > STALE_MS) return;
      const position = positionUnder(event.clientX, element);
      // Back where it is: no event of the browser will say so, and what was looked ahead at meanwhile must not come.
      onAhead(position === element.valueAsNumber ? value : fromPosition(parameter, position));
    };
    element.addEventListener('pointerrawupdate', lookAhead);
    return () => element.removeEventListener('pointerrawupdate', lookAhead);
  }, [onAhead, parameter, value]);

  const step = (event: KeyboardEvent) => {
    const key = KEYS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key) {
      const [size, direction] = key;
      onMove(stepValue(parameter, value, event.shiftKey ? 'fine' : size, direction));
    } else if (event.key === 'Home') onMove(parameter.min);
    else if (event.key === 'End') onMove(parameter.max);
    else return;
    keyIsDown.current = true;
    event.preventDefault();
  };
  const release = () => {
    if (!keyIsDown.current) return;
    keyIsDown.current = false;
    onSettle();
  };

  const position = toPosition(parameter, value);
  return (
    <span className="slider">
      <svg className="slider-track" aria-hidden="true">
        <rect className="slider-rest" x="0" y="8" width="100%" height="4" rx="2" />
        <rect className="slider-filled" x="0" y="8" width={percent(position)} height="4" rx="2" />
        <svg x={percent(toPosition(parameter, parameter.default))} y="0" overflow="visible" aria-hidden="true">
          <line className="slider-default" x1="0" x2="0" y1="3" y2="17" />
        </svg>
        {baseline !== null && (
          <svg x={percent(toPosition(parameter, baseline))} y="0" overflow="visible" aria-hidden="true">
            <rect className="slider-baseline" x="-3" y="3" width="6" height="14" rx="1.5" />
          </svg>
        )}
      </svg>
      <input
        ref={input}
        id={id}
        type="range"
        min={0}
        max={LAST_POSITION}
        step={1}
        value={position}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-valuetext={spokenValue(parameter, value)}
        onChange={(event) => {
          const follow = mouseIsDown.current && onAhead ? onAhead : onMove;
          follow(fromPosition(parameter, Number(event.target.value)));
        }}
        onPointerDown={(event) => {
          mouseIsDown.current = event.pointerType === 'mouse';
        }}
        onKeyDown={step}
        onKeyUp={release}
        onPointerUp={() => {
          mouseIsDown.current = false;
          onSettle();
        }}
        onBlur={() => {
          keyIsDown.current = false;
          mouseIsDown.current = false;
          onSettle();
        }}
      />
    </span>
  );
}
