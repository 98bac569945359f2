import type { Decider } from '../../analysis/plan/plan-deciders';
import { clock, wallClock } from '../../format/clock';
import { formatNumber } from '../../format/number';
import { countOf, namesText, whole } from './drain-text';
import type { ShownRange } from './range-plan';
import { chanceText, endsText } from './range-words';

/** How many of the VMs do what, and by when. */
export function rangeVerdict({ answer: { plan }, fleet, from, window }: ShownRange): string {
  const left = plan.leave[2] ?? 0;
  const all = fleet.length;
  const until = from === '' ? `within ${clock(window)}` : `by ${wallClock(from, window)}`;
  const by = wallClock(from, plan.ends[2] ?? 0);
  if (left === all && plan.makesWindow >= 0.5) {
    const who = all === 1 ? 'The VM leaves' : all === 2 ? 'Both VMs leave' : `All ${whole(all)} VMs leave`;
    return `${who} ${from === '' ? `in about ${by}` : `by about ${by}`}.`;
  }
  return `About ${whole(left)} of ${whole(all)} ${all === 1 ? 'VM leaves' : 'VMs leave'} ${until}.`;
}

/** What is sure of it, and what is not. */
export function rangeDoubt({ answer: { plan }, from, window }: ShownRange): string {
  const ends = `Nine times in ten the last one is over ${endsText(plan.ends, from)}.`;
  // Migrations that nothing ends are given up by hand: the night is over in time, and a VM is still there.
  const stays =
    (plan.ends[4] ?? 0) <= window && plan.makesWindow < 0.95 ? ' Where they do not, a VM does not arrive.' : '';
  return `The chance that all leave in the window is ${chanceText(plan.makesWindow)}.${stays} ${ends}`;
}

/** Whose doubt moves the end. */
export function decidersText(deciders: readonly Decider[], fleet: readonly { readonly name: string }[]): string {
  const first = deciders.slice(0, 3);
  if (first.length === 0) return '';
  const names = namesText(first.map(({ vm }) => fleet[vm]?.name ?? ''));
  const share = first.reduce((sum, each) => sum + each.share, 0);
  const who = first.length === 1 ? `${names} decides` : `${names} decide`;
  return `${who}: measure ${first.length === 1 ? 'it' : 'them'} first. ${Math.round(100 * Math.min(1, share))} % of the doubt about the end is theirs.`;
}

/** What stands for what is not known. */
export function unknownText(fleet: readonly { readonly dirtyRate: number | null }[], sets: number): string {
  const rates = fleet.filter(({ dirtyRate }) => dirtyRate === null).length;
  const parts = [
    rates > 0 ? `${countOf(rates, 'dirtying rate')}` : '',
    sets > 0 ? `${countOf(sets, 'working set')}` : '',
  ].filter(Boolean);
  return parts.length === 0 ? '' : `Not known: ${parts.join(' and ')}.`;
}

/** The bars in a sentence. */
export function rangeSummary({ moves, answer: { plan }, from }: ShownRange): string {
  const [first] = moves;
  if (!first) return 'No VM is planned.';
  const last = moves.reduce((a, b) => (b.end > a.end ? b : a));
  const lanes = plan.settings.lanes;
  return (
    `${countOf(moves.length, 'VM')}, ${lanes === 1 ? 'one' : formatNumber(lanes)} at a time, by the medians of ` +
    `${formatNumber(plan.draws)} seeded draws. ${last.name} is the last, at about ${wallClock(from, last.end)}. ` +
    'Point at a bar for its range.'
  );
}
