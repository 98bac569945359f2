import type { Seconds } from '../../models/units';

const DATE = /(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?/;
/** A date this near after another is the product's own; the one before it was put there by what collected the lines. */
const NEAR = 40;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
/** As syslog, `ts` and older releases of Proxmox write it, without a year, and `date` with one. */
const SYSLOG =
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +(\d{1,2}) (\d\d):(\d\d):(\d\d)(?: (?:[AP]M )?(?:[A-Z]{2,5} )?(\d{4})\b)?/;
/** A leap year. */
const ANY_YEAR = 2024;
const EPOCH = /^\s*\[?(\d{9,10})(\.\d+)?\b/;
const EPOCH_MS = /^\s*\[?(\d{12,13})\b/;

/** The last of the dates in front of a line. */
function dateIn(text: string): RegExpExecArray | null {
  const date = DATE.exec(text);
  if (!date) return null;
  const behind = date.index + date[0].length;
  const next = DATE.exec(text.slice(behind, behind + 2 * NEAR));
  return next && next.index < NEAR ? next : date;
}

/** What the clock in front of a line shows, in seconds since 1970; null where there is none. Zones are left out, and so is a year that is not told. */
export function clockOf(text: string): Seconds | null {
  const date = dateIn(text);
  if (date) {
    const [year, month, day, hour, minute, second] = date.slice(1, 7).map(Number) as [number, ...number[]];
    const whole = Date.UTC(year, (month ?? 1) - 1, day, hour, minute, second) / 1000;
    return whole >= 0 ? whole + Number(`0.${date[7] ?? '0'}`) : null;
  }
  const [, name, ...numbers] = SYSLOG.exec(text.slice(0, 2 * NEAR)) ?? [];
  if (name !== undefined) {
    const [day = 1, hour, minute, second] = numbers.map(Number);
    const year = numbers[4] === undefined ? ANY_YEAR : Number(numbers[4]);
    return Date.UTC(year, MONTHS.indexOf(name) / 3, day, hour, minute, second) / 1000;
  }
  const epoch = EPOCH.exec(text);
  if (epoch) return Number(`${epoch[1]}${epoch[2] ?? ''}`);
  const milliseconds = EPOCH_MS.exec(text);
  return milliseconds ? Number(milliseconds[1]) / 1000 : null;
}
