import { clock } from './drain-text';

/** Steps of a clock, in seconds: up to 30 s, 15 min, 12 h, then days. */
const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
const STEPS = [
  ...[0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30],
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((days) => days * DAY),
];

export interface TimeTick {
  readonly time: number;
  readonly label: string;
}

/** Round times from 0 to `end`, at most so many and one: 0, 30 s, 1 min, 1 min 30 s ... */
export function timeTicks(end: number, most: number): TimeTick[] {
  const step = STEPS.find((each) => end / each <= most) ?? end;
  const count = Math.floor(end / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => ({ time: i * step, label: i === 0 ? '0' : clock(i * step) }));
}
