import type { LanesPlan } from '../../analysis/drain/drain-plan';
import { clock } from '../../format/clock';
import { joined, scaleNetworkRate } from '../../format/number';
import { atATime, countOf, namesText, pauseText, trafficText } from './drain-text';
import type { ShownPlan } from './shown-plan';

/** The heading of what sharing the link does: whether somebody stops converging. */
export function sharingTitle(byLanes: readonly LanesPlan[]): string {
  const first = byLanes.find(({ lost }) => lost.length > 0);
  if (byLanes.length < 2) return 'One VM has the link to itself';
  if (!first) return 'Sharing stops no VM from converging';
  const { length } = first.lost;
  return `${NUMBERS_AT_A_TIME[first.lanes] ?? first.lanes} at a time, ${countOf(length, 'VM')} ${length === 1 ? 'stops' : 'stop'} converging`;
}

const NUMBERS_AT_A_TIME = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'];

/** Two numbers that are told in turn: 'grows from 1 s to 2 s'. */
const change = (before: number, after: number, text: (value: number) => string): string => {
  if (text(before) === text(after)) return `stays at ${text(after)}`;
  return `${after > before ? 'grows' : 'falls'} from ${text(before)} to ${text(after)}`;
};

/** What changes from one at a time to so many side by side, with the reason where the model has one. */
export function sharingSentence(shown: ShownPlan): string {
  const [alone] = shown.byLanes;
  const lanes = shown.lanes.lanes > 1 ? shown.lanes : shown.byLanes[1];
  if (!alone || !lanes) return 'With a single VM there is nothing to share.';
  const { order } = shown.plan;
  const share = joined(scaleNetworkRate(lanes.share));
  const names = namesText(lanes.lost.map((vm) => shown.of.fleet[vm]?.name ?? ''));
  const lost =
    lanes.lost.length === 0
      ? 'no VM stops converging'
      : `${names} no longer ${lanes.lost.length === 1 ? 'converges' : 'converge'}`;
  const total = change(alone.orders[order].totalTime, lanes.orders[order].totalTime, clock);
  const pause = change(alone.worstDowntime, lanes.worstDowntime, pauseText);
  const sent = change(alone.traffic, lanes.traffic, trafficText);
  const isGivenUpSooner = lanes.planned === alone.planned && lanes.traffic < alone.traffic;
  const because = isGivenUpSooner
    ? ' Less is sent because a pre-copy that cannot win is given up sooner, and the VM is paused for the rest.'
    : '';
  const fewer = lanes.planned < alone.planned ? ' VMs without a number are left out of these sums.' : '';
  return (
    `From one at a time to ${atATime(lanes.lanes)}, each has ${share} and ${lost}. The longest pause ${pause}, ` +
    `the total time ${total}, the traffic ${sent}.${because}${fewer}`
  );
}
