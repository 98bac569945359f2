import type { HostPower, TraceEnergy } from '../../analysis/power/power-energy';
import type { TimeSpan } from '../../analysis/power/power-trace';
import { formatNumber, joined, otherEnergy, scaleEnergy, scaleVolume } from '../../format/number';
import type { PowerTrace } from '../../readers/power-trace';
import { HOSTS, type Host } from '../../vocabulary/hosts';
import { powerAt } from './polyline';
import type { MadeFacts } from './power-shown';

export const HOST_NAMES: Readonly<Record<Host, string>> = { source: 'Source', destination: 'Destination' };

/** Seconds with the digits that tell two readings apart: '29.25 s'. */
export function momentText(seconds: number): string {
  return joined({ number: formatNumber(seconds, 5), unit: 's' });
}

/** Power with the digits of a meter: '200.1 W'. */
export function wattsText(watts: number): string {
  return joined({ number: formatNumber(watts, 4), unit: 'W' });
}

/** Whole numbers in full: '93,537'. */
const countText = (count: number): string => formatNumber(count, 15);

export const energyText = (energy: number): string => joined(scaleEnergy(energy));

export const spanText = ({ from, to }: TimeSpan): string => `${momentText(from)} to ${momentText(to)}`;

/** The rules, as they are (power-span, power-static). */
export const RULE_TEXT =
  'By the rule, the migration is the run of readings with the largest area above the quiet level, and two readings more on either side. ' +
  'Static power P₀ is the median of the readings outside it: on both sides, or before it alone where the level afterwards is another one. ' +
  'E is the area between the readings and P₀ over that span (eq. 16).';

/** How many readings the fuller host has. */
export function readingsOf(trace: PowerTrace): number {
  return Math.max(...HOSTS.map((host) => trace[host]?.times.length ?? 0));
}

/** The finding over the chart. */
export function powerTitle({ span, total }: TraceEnergy): string {
  if (!span) return 'No migration can be seen in this trace';
  if (total === null) return 'The migration’s energy cannot be told yet';
  return `The migration took ${energyText(total)} more than the hosts at rest`;
}

/** Why there is no span, in words with the way out. */
export function noSpanText(trace: PowerTrace): string {
  const why =
    readingsOf(trace) < 10
      ? 'Fewer than ten readings say too little for the rule.'
      : 'No run of readings stands clearly above the rest, so the rule finds no migration.';
  return `${why} Mark it by hand if you know when it ran.`;
}

/** What the rule says of P_0 of a host, also while a hand has moved it. */
export function levelText({ found }: HostPower): string {
  if (!found) return 'The rule says nothing: fewer than five quiet readings on either side. Set it by hand.';
  const side = { before: 'before the migration', after: 'after the migration', both: 'on both sides' }[found.from];
  const change =
    found.change === null
      ? ''
      : ` After it the host draws ${wattsText(Math.abs(found.change))} ${found.change > 0 ? 'more' : 'less'}.`;
  return `The rule says ${wattsText(found.watts)}: the median of ${countText(found.readings)} readings ${side}.${change}`;
}

/** Gaps by time and host, with the energy that is not measured; as many as are worth reading. */
export function gapLines({ hosts }: TraceEnergy, most = 4): readonly string[] {
  return HOSTS.flatMap((host) => {
    const own = hosts[host];
    if (!own || own.gaps.length === 0) return [];
    const named = own.gaps
      .slice(0, most)
      .map(({ from, to, missing }) => `${spanText({ from, to })} (${countText(missing)} missing)`);
    const more = own.gaps.length > most ? `, and ${countText(own.gaps.length - most)} more` : '';
    const bridged =
      own.energy === null
        ? ''
        : own.bridged === 0
          ? ' None of the energy lies there.'
          : ` ${energyText(own.bridged)} of its energy lies there: a straight line, not measured.`;
    return [`${HOST_NAMES[host]}, readings missing: ${named.join(', ')}${more}.${bridged}`];
  });
}

function hostPart(host: Host, own: HostPower): string {
  if (own.energy === null || own.staticPower === null) return `${host} without a number`;
  const error = own.standardError === null ? '' : ` ± ${energyText(own.standardError)}`;
  return `${host} ${energyText(own.energy)}${error} above ${wattsText(own.staticPower)}`;
}

/** The chart in a sentence. */
export function powerSummary(trace: PowerTrace, energy: TraceEnergy): string {
  if (!energy.span) return noSpanText(trace);
  const parts = HOSTS.flatMap((host) => {
    const own = energy.hosts[host];
    return own ? [hostPart(host, own)] : [];
  });
  const absent = HOSTS.filter((host) => trace[host] === null);
  const without = absent.length === 0 ? '' : ` The ${absent.join(', ')} was not read.`;
  const total =
    energy.total === null ? '' : ` Together ${energyText(energy.total)}, ${joined(otherEnergy(energy.total))}.`;
  const by = energy.spanBy === 'hand' ? 'marked by hand' : 'found by the rule';
  return `Extra energy from ${spanText(energy.span)}, ${by}: ${parts.join('; ')}.${total}${without}`;
}

/** What both hosts draw at a time. */
export function describePower(trace: PowerTrace, time: number): string | null {
  const here = HOSTS.flatMap((host) => {
    const series = trace[host];
    const watts = series && powerAt(series, time);
    return watts === null ? [] : [`${host} ${wattsText(watts)}`];
  });
  return here.length === 0 ? null : `At ${momentText(time)}: ${here.join(', ')}.`;
}

/** How far the metered energy lies from a line's, signed: '1.2 % more'. */
export function differenceText(metered: number, line: number): string {
  const share = 100 * (metered / line - 1);
  if (!Number.isFinite(share)) return 'with nothing to compare';
  return `${formatNumber(Math.abs(share), 2)}\u00a0% ${share < 0 ? 'less' : 'more'}`;
}

/** The made trace beside eq. 15 and beside what the meter would show without noise. */
export function madeText({ traffic, predicted, trueEnergy, migration }: MadeFacts, total: number | null): string {
  const line = `It moved ${joined(scaleVolume(traffic))} from ${spanText(migration)}; eq. 15 says ${energyText(predicted.total)} for that traffic`;
  const difference = total === null ? '.' : `, and the trace ${differenceText(total, predicted.total)}.`;
  return `${line}${difference} Without the meter’s noise it would be ${energyText(2 * trueEnergy)}.`;
}
