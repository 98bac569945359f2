/** A heap that is a value: leftist, so that joining two takes as many steps as their right edges are long. */
export interface Heap {
  readonly least: number;
  /** The length of the right edge. */
  readonly rank: number;
  readonly left: Heap | null;
  readonly right: Heap | null;
}

/** Two heaps as one; null is the empty one. Steps: the logarithm of their size. */
export function joined(a: Heap | null, b: Heap | null): Heap | null {
  if (a === null || b === null) return a ?? b;
  const [top, other] = a.least <= b.least ? [a, b] : [b, a];
  const right = joined(top.right, other);
  const [long, short] = (top.left?.rank ?? 0) >= (right?.rank ?? 0) ? [top.left, right] : [right, top.left];
  return { least: top.least, rank: (short?.rank ?? 0) + 1, left: long, right: short };
}

/** A heap and one number more. */
export const withNumber = (heap: Heap | null, least: number): Heap =>
  joined(heap, { least, rank: 1, left: null, right: null }) as Heap;

/** A heap without its least number. */
export const withoutLeast = ({ left, right }: Heap): Heap | null => joined(left, right);
