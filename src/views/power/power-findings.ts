import type { HostPower, TraceEnergy } from '../../analysis/power/power-energy';
import type { TimeSpan } from '../../analysis/power/power-trace';
import { formatNumber, joined, otherEnergy, scaleEnergy, scaleVolume } from '../../format/number';
import type { PowerTrace } from '../../readers/power-trace';
import { HOSTS, type Host } from '../../vocabulary/hosts';
import { powerAt } from './polyline';
import type { MadeFacts } from './power-shown';
import * as words from './words';

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

export const spanText = ({ from, to }: TimeSpan): string => words.fromTo(momentText(from), momentText(to));

/** How many readings the fuller host has. */
export function readingsOf(trace: PowerTrace): number {
  return Math.max(...HOSTS.map((host) => trace[host]?.times.length ?? 0));
}

/** The finding over the chart. */
export function powerTitle({ span, total }: TraceEnergy): string {
  if (!span) return words.noMigrationSeen;
  if (total === null) return words.energyUnknown;
  return words.tookMore(energyText(total));
}

/** Why there is no span, in words with the way out. */
export function noSpanText(trace: PowerTrace): string {
  return readingsOf(trace) < 10 ? words.tooFewReadings : words.noRunOfReadings;
}

/** What the rule says of P_0 of a host, also while a hand has moved it. */
export function levelText({ found }: HostPower): string {
  if (!found) return words.ruleSaysNothing;
  const change = found.change === null ? '' : words.changeAfter(wattsText(Math.abs(found.change)), found.change > 0);
  return `${words.ruleSays(wattsText(found.watts), countText(found.readings), words.sides[found.from])}${change}`;
}

/** Gaps by time and host, with the energy that is not measured; as many as are worth reading. */
export function gapLines({ hosts }: TraceEnergy, most = 4): readonly string[] {
  return HOSTS.flatMap((host) => {
    const own = hosts[host];
    if (!own || own.gaps.length === 0) return [];
    const named = own.gaps
      .slice(0, most)
      .map(({ from, to, missing }) => words.missingIn(spanText({ from, to }), countText(missing)));
    const more = own.gaps.length > most ? countText(own.gaps.length - most) : null;
    const bridged =
      own.energy === null ? '' : own.bridged === 0 ? words.noneLiesThere : words.liesThere(energyText(own.bridged));
    return [`${words.readingsMissing(words.hostNames[host], named, more)}${bridged}`];
  });
}

function hostPart(host: Host, own: HostPower): string {
  if (own.energy === null || own.staticPower === null) return words.withoutNumber(words.hosts[host]);
  const error = own.standardError === null ? null : energyText(own.standardError);
  return words.energyAbove(words.hosts[host], energyText(own.energy), error, wattsText(own.staticPower));
}

/** The chart in a sentence. */
export function powerSummary(trace: PowerTrace, energy: TraceEnergy): string {
  if (!energy.span) return noSpanText(trace);
  const parts = HOSTS.flatMap((host) => {
    const own = energy.hosts[host];
    return own ? [hostPart(host, own)] : [];
  });
  const absent = HOSTS.filter((host) => trace[host] === null);
  const without = absent.length === 0 ? '' : words.notRead(absent.map((host) => words.hosts[host]));
  const total =
    energy.total === null ? '' : words.together(energyText(energy.total), joined(otherEnergy(energy.total)));
  return `${words.extraEnergy(spanText(energy.span), energy.spanBy === 'hand', parts)}${total}${without}`;
}

/** What both hosts draw at a time. */
export function describePower(trace: PowerTrace, time: number): string | null {
  const here = HOSTS.flatMap((host) => {
    const series = trace[host];
    const watts = series && powerAt(series, time);
    return watts === null ? [] : [`${words.hosts[host]} ${wattsText(watts)}`];
  });
  return here.length === 0 ? null : words.powersAt(momentText(time), here);
}

/** How far the metered energy lies from a line's, signed: '1.2 % more'. */
export function differenceText(metered: number, line: number): string {
  const share = 100 * (metered / line - 1);
  if (!Number.isFinite(share)) return words.nothingToCompare;
  return words.moreOrLess(formatNumber(Math.abs(share), 2), share < 0);
}

/** The made trace beside eq. 15 and beside what the meter would show without noise. */
export function madeText({ traffic, predicted, trueEnergy, migration }: MadeFacts, total: number | null): string {
  return words.madeBesideLine({
    traffic: joined(scaleVolume(traffic)),
    span: spanText(migration),
    predicted: energyText(predicted.total),
    difference: total === null ? null : differenceText(total, predicted.total),
    withoutNoise: energyText(2 * trueEnergy),
  });
}
