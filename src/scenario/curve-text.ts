import { readPlainNumber } from '../format/plain-number';
import type { CurvePoint } from '../models/result';

/** The most points of a measured curve in a link. */
export const MAX_CURVE_POINTS = 24;

/** Two curves are rarely the same text twice in a row, but one curve is read at every step of a slider. */
let last: { readonly text: string; readonly curve: readonly CurvePoint[] | null } = { text: '', curve: [] };

function readPoint(pair: string): CurvePoint | null {
  const [time = null, distinct = null, ...more] = pair.split('~').map((part) => readPlainNumber(part));
  if (time === null || distinct === null || more.length > 0) return null;
  return time > 0 && distinct >= 0 ? { time, distinct } : null;
}

function read(text: string): readonly CurvePoint[] | null {
  const points: CurvePoint[] = [];
  for (const pair of text.split(',')) {
    const point = readPoint(pair);
    if (point === null) return null;
    points.push(point);
  }
  points.sort((a, b) => a.time - b.time);
  const repeats = points.some(({ time }, i) => time === points[i - 1]?.time);
  return repeats || points.length > MAX_CURVE_POINTS ? null : points;
}

/**
 * Reads a measured dirty curve: pairs of seconds and distinct MiB, in any order, at most 24, each time once.
 * Errors: null for anything else. '0.5~12,0.25~8' -> 8 MiB in 0.25 s, 12 MiB in 0.5 s; '' -> no points.
 */
export function readCurve(text: string): readonly CurvePoint[] | null {
  if (text !== last.text) last = { text, curve: text === '' ? [] : read(text) };
  return last.curve;
}

/** A curve as text, by ascending time: '0.25~8,0.5~12'. */
export function writeCurve(curve: readonly CurvePoint[]): string {
  return curve.map(({ time, distinct }) => `${time}~${distinct}`).join(',');
}

/** A curve's text as it is kept, or null if it cannot be read. */
export function canonicalCurve(text: string): string | null {
  const curve = readCurve(text.trim());
  return curve && writeCurve(curve);
}
