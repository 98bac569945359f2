import { type PointerEvent, useRef } from 'react';
import { type Place, placeUnder } from './pointing';

interface GripProps {
  readonly className: string;
  readonly x: number;
  readonly y: number;
  /** Half of what a finger hits. */
  readonly reach: number;
  /** The place under the pointer while it is held, in the drawing. */
  readonly onMove: (place: Place) => void;
  /** The move is over. */
  readonly onSettle: () => void;
}

/** What is taken hold of in a drawing, to move a mark. A slider beside the chart does the same by keys. */
export function Grip({ className, x, y, reach, onMove, onSettle }: GripProps) {
  const isHeld = useRef(false);
  const hold = (event: PointerEvent<SVGCircleElement>) => {
    isHeld.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const release = () => {
    isHeld.current = false;
    onSettle();
  };
  return (
    <circle
      className={className}
      cx={x}
      cy={y}
      r={reach}
      onPointerDown={hold}
      onPointerMove={(event) => isHeld.current && onMove(placeUnder(event, event.currentTarget.ownerSVGElement))}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
