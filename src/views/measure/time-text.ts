import { formatNumber, joined, scaleDuration } from '../../format/number';

/** From here on minutes are easier to read. */
const LONG = 600;

/** Windows and peeks in seconds, also below one, so that 0.5 s and 10 s are seen to be the same thing: '0.5 s'. */
export function timeText(seconds: number): string {
  if (seconds >= LONG) return joined(scaleDuration(seconds));
  return joined({ number: formatNumber(seconds), unit: 's' });
}
