/** The middle of the nearest row of pixels: a hairline stays sharp. */
export function gridLine(y: number): number {
  return Math.round(y) + 0.5;
}
