import type { FleetMark } from '../scenario/fleet-text';
import type { Notice } from './interface-slice';

const counted = (count: number): string => new Intl.NumberFormat('en').format(count);

/** What is said of a fleet that a link could not hold and this browser does not keep; `instead` is what is there now. */
export function describeLeftOut({ count }: FleetMark, instead: string): string {
  const what = `The fleet of ${counted(count)} VMs was too large to travel in the link, and this browser does not keep that one.`;
  return `${what} Open it from its file. ${instead}`;
}

/** What is said of a fleet that was taken for the one of a link from an earlier page, which says its number of VMs alone. */
export const describeTaken = ({ count }: FleetMark): string =>
  `The link says only that its fleet has ${counted(count)} VMs. The last one of that many in this browser is shown: it may be another.`;

/** A notice with one more sentence. */
export function withItem(notice: Notice | null, item: string, title = 'The fleet of this link is not here'): Notice {
  return notice === null ? { title, items: [item], rejected: [] } : { ...notice, items: [...notice.items, item] };
}
