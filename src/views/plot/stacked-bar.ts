/** Pixels between the parts of a bar; and the least that a part takes, so that it is seen. */
const GAP = 2;
const NARROWEST = 1.5;

/** Where each part of a bar stands; parts of nothing are left out. `xOf` places a value on the axis. */
export function stackedBar<Part extends { readonly value: number }>(
  parts: readonly Part[],
  xOf: (value: number) => number,
): { readonly part: Part; readonly x: number; readonly width: number }[] {
  let before = 0;
  return parts.flatMap((part) => {
    const x = xOf(before);
    before += part.value;
    return part.value > 0 ? [{ part, x, width: Math.max(xOf(before) - x - GAP, NARROWEST) }] : [];
  });
}
