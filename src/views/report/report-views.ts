import { type Place, partOf } from '../../scenario/views';
import { ofExplore } from './of-explore';
import { ofLog } from './of-log';
import { ofPlan } from './of-plan';
import { ofDoubt, ofKnobs, ofMap } from './of-what-if';
import type { ReportOfView } from './report-section';

/** What each view, or each part of one, says in a report. Another view is one line; without one its page is copied as it is seen. */
const reports: Readonly<Record<string, ReportOfView>> = {
  explore: ofExplore,
  'what-if/map': ofMap,
  'what-if/knobs': ofKnobs,
  'what-if/doubt': ofDoubt,
  'decide/plan': ofPlan,
  'log/told': ofLog,
};

/** The report of a place; null where it has no record. */
export function reportOf(place: Place): ReportOfView | null {
  const part = partOf(place);
  return reports[part === null ? place.view : `${place.view}/${part.id}`] ?? null;
}
