import type { Seconds } from '../../models/units';

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * A moment of the plan: by the clock where the window opens at a time of day, else since its start.
 * 8,100 s after '22:00' -> '00:15'; 845 s after '' -> '+0:14:05'.
 */
export function clockAt(after: Seconds, opens: string): string {
  const whole = Math.round(after);
  if (opens === '') return `+${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  const minutes = Math.floor(60 * Number(opens.slice(0, 2)) + Number(opens.slice(3)) + after / 60);
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}
