import type { FleetMark } from '../scenario/fleet-text';
import type { Notice } from './interface-slice';

const counted = (count: number): string => new Intl.NumberFormat('en').format(count);

/** What is said of a fleet that a link could not hold and this browser does not keep; `instead` is what is there now. */
export function describeLeftOut({ count }: FleetMark, instead: string): string {
  const what = `The fleet of ${counted(count)} VMs was too large to travel in the link, and this browser does not keep that one.`;
  return `${what} Open it from its file. ${instead}`;
}

/** A notice with one more sentence. */
export function withItem(notice: Notice | null, item: string, title = 'The fleet of this link is not here'): Notice {
  return notice === null ? { title, items: [item], rejected: [] } : { ...notice, items: [...notice.items, item] };
}
