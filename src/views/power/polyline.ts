/** A line to draw: times ascend. */
export interface Polyline {
  readonly times: readonly number[];
  readonly watts: readonly number[];
}

interface Readings {
  readonly times: ArrayLike<number>;
  readonly watts: ArrayLike<number>;
}

/** The first place whose time is not before `time`. */
export function indexFrom(times: ArrayLike<number>, time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Power at a time on the straight line between two readings; null outside them. 200, 210 at 0, 1 s -> 205 at 0.5 s. */
export function powerAt({ times, watts }: Readings, time: number): number | null {
  const i = indexFrom(times, time);
  if (i >= times.length) return null;
  const [after, value] = [times[i] ?? 0, watts[i] ?? 0];
  if (after === time) return value;
  if (i === 0) return null;
  const [before, last] = [times[i - 1] ?? 0, watts[i - 1] ?? 0];
  return last + ((value - last) * (time - before)) / (after - before);
}

/**
 * A line that looks the same on so many columns of pixels, with few points: of the readings in one column the first,
 * the lowest, the highest and the last stay. Units: s, W. Few readings come back as they are. One pass.
 * 94,000 readings on 900 columns -> at most 3,600 points, and no spike is lost.
 */
export function thinLine({ times, watts }: Readings, columns: number): Polyline {
  const count = times.length;
  if (count <= 4 * columns) return { times: Array.from(times), watts: Array.from(watts) };
  const [start, end] = [times[0] ?? 0, times[count - 1] ?? 0];
  const kept: number[] = [];
  const columnOf = (i: number) =>
    Math.min(Math.floor((((times[i] ?? 0) - start) / (end - start)) * columns), columns - 1);
  let first = 0;
  while (first < count) {
    const column = columnOf(first);
    let [last, lowest, highest] = [first, first, first];
    for (let i = first; i < count && columnOf(i) === column; i += 1) {
      last = i;
      if ((watts[i] ?? 0) < (watts[lowest] ?? 0)) lowest = i;
      if ((watts[i] ?? 0) > (watts[highest] ?? 0)) highest = i;
    }
    kept.push(...new Set([first, Math.min(lowest, highest), Math.max(lowest, highest), last]));
    first = last + 1;
  }
  return { times: kept.map((i) => times[i] ?? 0), watts: kept.map((i) => watts[i] ?? 0) };
}

/** The readings inside a span and one more on either side, so that the line reaches its ends. */
export function readingsAround<Values extends { slice(from: number, to: number): Values } & ArrayLike<number>>(
  { times, watts }: { readonly times: Values; readonly watts: Values },
  from: number,
  to: number,
): { readonly times: Values; readonly watts: Values } {
  const [first, last] = [Math.max(indexFrom(times, from) - 1, 0), indexFrom(times, to) + 1];
  return { times: times.slice(first, last), watts: watts.slice(first, last) };
}

/** The part of a line inside a span, with its ends on the line. */
export function lineInside(line: Polyline, from: number, to: number): Polyline {
  const inside = line.times.slice(indexFrom(line.times, from), indexFrom(line.times, to));
  const first = indexFrom(line.times, from);
  const watts = line.watts.slice(first, first + inside.length);
  const [atFrom, atTo] = [powerAt(line, from), powerAt(line, to)];
  const begins = atFrom !== null && inside[0] !== from;
  return {
    times: [...(begins ? [from] : []), ...inside, ...(atTo === null ? [] : [to])],
    watts: [...(begins ? [atFrom] : []), ...watts, ...(atTo === null ? [] : [atTo])],
  };
}
