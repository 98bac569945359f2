import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { zoomOf } from '../shared/zoom';
import { createFinger, percentOf, positionUnder, type RangeKey, rangeKey } from './range';

interface RangeTrackProps {
  readonly id?: string;
  readonly labelledBy?: string;
  /** Its name where no element has it. */
  readonly label?: string;
  readonly describedBy?: string | undefined;
  /** Positions are whole numbers from `least` to `most`. */
  readonly least?: number;
  readonly most: number;
  readonly position: number;
  /** The value in words, with its unit, never the position. */
  readonly valueText: string;
  /** Whether the way to the position is filled. */
  readonly isFilled?: boolean;
  /** Ticks and marks on the track. */
  readonly children?: ReactNode;
  readonly onPosition: (position: number) => void;
  /** A mouse that is heard as it moves, before the browser says so; null where the thumb is already. */
  readonly onAhead?: ((position: number | null) => void) | undefined;
  /** What a key does; where it is left out, what the browser does. */
  readonly onKey?: (key: RangeKey) => void;
  /** A drag, or a key held down, is over. */
  readonly onSettle?: ((afterKey?: boolean) => void) | undefined;
}

const nothing = () => undefined;

/** A native range over a drawn track. Every slider of the page is this one. */
export function RangeTrack(props: RangeTrackProps) {
  const { least = 0, most, position, isFilled, onPosition, onAhead, onKey, onSettle = nothing } = props;
  const input = useRef<HTMLInputElement>(null);
  const keyIsDown = useRef(false);
  const mouseIsDown = useRef(false);
  const [finger] = useState(createFinger);
  const take = (to: number | null) => {
    if (to === null) return;
    if (mouseIsDown.current && onAhead) onAhead(to);
    else onPosition(to);
  };
  const release = (afterKey = false) => {
    mouseIsDown.current = false;
    keyIsDown.current = false;
    onSettle(afterKey);
  };
  useChange(input, keyIsDown, onSettle);
  useMouse(input, most, onAhead);
  return (
    <span className="slider">
      <svg className="slider-track" aria-hidden="true">
        <rect className="slider-rest" x="0" y="8" width="100%" height="4" rx="2" />
        {isFilled && (
          <rect className="slider-filled" x="0" y="8" width={percentOf(position, least, most)} height="4" rx="2" />
        )}
        {props.children}
      </svg>
      <input
        ref={input}
        id={props.id}
        type="range"
        min={least}
        max={most}
        step={1}
        value={position}
        aria-label={props.label}
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
        aria-valuetext={props.valueText}
        onChange={({ target }) => !finger.holds(target.valueAsNumber) && take(target.valueAsNumber)}
        onPointerDown={({ pointerType, clientX }) => {
          mouseIsDown.current = pointerType === 'mouse';
          if (pointerType === 'touch') finger.down(clientX);
        }}
        onPointerMove={({ clientX }) => take(finger.moves(clientX))}
        onPointerUp={() => {
          take(finger.up());
          release();
        }}
        onPointerCancel={() => {
          finger.scrolls();
          release();
        }}
        onTouchEnd={finger.gone}
        onTouchCancel={finger.gone}
        onKeyDown={(event) => {
          const key = onKey && rangeKey(event);
          if (!key) return;
          onKey(key);
          keyIsDown.current = true;
          event.preventDefault();
        }}
        onKeyUp={() => keyIsDown.current && release(true)}
        onBlur={() => release()}
      />
    </span>
  );
}

/** The browser's own `change` event says that a drag is over; React's onChange is `input`, fired all along. */
function useChange(input: RefObject<HTMLInputElement | null>, keyIsDown: RefObject<boolean>, onSettle: () => void) {
  useEffect(() => {
    const element = input.current;
    if (!element) return undefined;
    const settle = () => {
      if (!keyIsDown.current) onSettle();
    };
    element.addEventListener('change', settle);
    return () => element.removeEventListener('change', settle);
  }, [input, keyIsDown, onSettle]);
}

/** A move that had to wait so long is followed by newer ones: a page that cannot keep up hears the last at its frame. */
const STALE_MS = 16;

/**
 * The browser holds moves of the mouse back until its next frame, so an answer to them can only be in the frame after
 * that. A move heard as it arrives can be answered before; only a page from a secure origin hears it so, all others at
 * the frame. The browser itself does not move the thumb: it would be painted there without its numbers, and taken back.
 */
function useMouse(
  input: RefObject<HTMLInputElement | null>,
  most: number,
  onAhead: ((position: number | null) => void) | undefined,
) {
  const latest = useRef(onAhead);
  latest.current = onAhead;
  const follows = onAhead !== undefined;
  useEffect(() => {
    const element = input.current;
    if (!element || !follows) return undefined;
    // Where the input lies is asked once a drag: asked at each move it would make the browser lay the page out.
    let place: { readonly left: number; readonly width: number; readonly zoom: number } | null = null;
    let heard: number | null = null;
    const hear = ({ clientX }: MouseEvent) => {
      if (place === null) {
        const { left, width } = element.getBoundingClientRect();
        place = { left, width, zoom: zoomOf(element) };
      }
      const position = positionUnder(clientX, place, most, place.zoom);
      if (position === heard) return;
      heard = position;
      // Back where it is: what was looked ahead at meanwhile must not come.
      latest.current?.(position === element.valueAsNumber ? null : position);
    };
    let isMouse = false;
    const isDragged = ({ buttons }: MouseEvent) => isMouse && buttons === 1 && element.matches(':active');
    const down = ({ pointerType }: PointerEvent) => {
      isMouse = pointerType === 'mouse';
      place = null;
      heard = null;
    };
    const move = (event: MouseEvent) => {
      if (!isDragged(event)) return;
      event.preventDefault();
      hear(event);
    };
    const moveAtOnce = (event: Event) => {
      if (!(event instanceof PointerEvent) || !isDragged(event)) return;
      if (performance.now() - event.timeStamp <= STALE_MS) hear(event);
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('mousemove', move);
    element.addEventListener('pointerrawupdate', moveAtOnce);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('mousemove', move);
      element.removeEventListener('pointerrawupdate', moveAtOnce);
    };
  }, [input, most, follows]);
}
