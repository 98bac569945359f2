/** A native range runs in whole positions from 0 to this. */
export const SLIDER_END = 10_000;

/** Where a time stands on the slider under an axis that ends at `end`; what lies beyond stands at the end. */
export function sliderPosition(time: number, end: number): number {
  return Math.min(Math.round((SLIDER_END * time) / end), SLIDER_END);
}

/** The time of a position. */
export function sliderTime(position: number, end: number): number {
  return (position / SLIDER_END) * end;
}
