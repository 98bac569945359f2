import type { Seconds } from '../../models/units';

const DATE = /(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?/;
const EPOCH = /^\s*\[?(\d{9,10})(\.\d+)?\b/;
const EPOCH_MS = /^\s*\[?(\d{12,13})\b/;

/** What the clock in front of a line shows, in seconds since 1970; null where there is none. Zones are left out. */
export function clockOf(text: string): Seconds | null {
  const date = DATE.exec(text);
  if (date) {
    const [year, month, day, hour, minute, second] = date.slice(1, 7).map(Number) as [number, ...number[]];
    const whole = Date.UTC(year, (month ?? 1) - 1, day, hour, minute, second) / 1000;
    return Number.isFinite(whole) ? whole + Number(`0.${date[7] ?? '0'}`) : null;
  }
  const epoch = EPOCH.exec(text);
  if (epoch) return Number(`${epoch[1]}${epoch[2] ?? ''}`);
  const milliseconds = EPOCH_MS.exec(text);
  return milliseconds ? Number(milliseconds[1]) / 1000 : null;
}
