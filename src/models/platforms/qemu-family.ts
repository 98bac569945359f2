import type { StopReason } from '../../vocabulary/stop-reasons';
import type { PlatformInput } from '../result';
import type { Fraction, MiB, MiBPerSecond, Seconds } from '../units';
import { AT_FIRST, type AutoConverge, lookAgain, MOST_THROTTLE } from './auto-converge';
import type { Packings } from './compression';
import type { Packing } from './compression-sets';
import { AT_ONCE } from './event-loop';
import type { GuestWrites } from './guest-writes';
import type { Course, Pace, Run, Sent } from './run';

/** What one set of constants says of QEMU's loop over an input. */
interface Constants {
  readonly headers: Fraction;
  /** R: what is sent in a second before the pause. */
  readonly rate: MiBPerSecond;
  /** How often it looks whether the rest fits. */
  readonly tick: Seconds;
  /** The least length of each round after the first. */
  readonly least: Seconds;
  /** Zero memory at the end of round 0 that counts against the limit but costs nothing. */
  readonly extra: MiB;
  /** On the wire before any memory. */
  readonly traffic: MiB;
  /** The most that a guest can dirty. */
  readonly writable: MiB;
  readonly most: MiB;
}

/** Bytes on the wire for each byte of memory. Measured on QEMU 10, and fitted to 26,247 migrations of QEMU 2. */
export const HEADERS = { 'qemu-10': 1.0022, 'qemu-2': 1.00195 } as const;
/** QEMU 10's own limiter lets 1.6 % more through than it is set to. */
const OVERSHOOT: Fraction = 1.016;
export const TICK_OF_LIMITER: Seconds = 0.1;
const TICK_OF_LINK: Seconds = 0.058;
/** In QEMU 2 a zero page is 9 bytes instead of 4,096, graphics memory is 16 MiB, and 0.6 MiB are no memory at all. */
export const ZERO_PAGE: Fraction = 9 / 4096;
export const GRAPHICS: MiB = 16;
export const STREAM: MiB = 0.6;
/** Ticks by which a round may miss a check, so that rounding noise does not cost a whole one. */
export const TICK_SLACK = 1e-9;
/** The stall rule of the measured runs: so many rounds whose next set is no smaller than this share of their own. */
export const STALLS = 4;
export const STALLED: Fraction = 0.93;
export const MOST_ROUNDS_QEMU_2 = 45;

function constantsOf({ constants, memory, cap, bandwidth: link }: PlatformInput, zero: MiB): Constants {
  const used = memory - zero;
  const headers = HEADERS[constants];
  if (constants === 'qemu-2') {
    return {
      headers,
      rate: cap > 0 ? Math.min(cap, link) : link,
      tick: TICK_OF_LIMITER,
      least: TICK_OF_LIMITER,
      extra: GRAPHICS,
      traffic: ZERO_PAGE * zero + STREAM,
      writable: used,
      most: used * headers,
    };
  }
  const isCapped = cap > 0 && OVERSHOOT * cap < link;
  return {
    headers,
    rate: isCapped ? OVERSHOOT * cap : link,
    tick: isCapped ? TICK_OF_LIMITER : TICK_OF_LINK,
    least: 0,
    extra: 0,
    traffic: 0,
    writable: memory,
    most: memory * headers,
  };
}

/** What QEMU's loop remembers: its throttle, and the rounds that did not help. */
interface QemuState {
  readonly converge: AutoConverge;
  readonly stalls: number;
}

const paceOf = (rate: MiBPerSecond, { share, speed }: Packing): Pace => ({
  share,
  wire: Math.min(rate, share * speed),
  memory: Math.min(rate / share, speed),
  kept: 1,
});

type QemuRun = Run<QemuState>;

/** How many ticks are missing until a rest fits the limit, with the pace of the round. */
const ticksUntil = ({ limit, pace }: QemuRun, rest: MiB, extra: MiB, scan: Seconds, tick: Seconds): number =>
  Math.ceil((Math.max(rest - Math.max(limit * pace.wire - extra, 0), 0) / pace.memory + scan) / tick - TICK_SLACK);

/** The ends of QEMU's own and of forcing rules, in this order (docs/model.md). */
function endAfter(run: QemuRun, input: PlatformInput, stalls: number, hasStallRule: boolean): StopReason | null {
  const { maxRounds, maxTrafficFactor, endByRounds, memory } = input;
  if (run.course.fits(run)) return run.rules.ownEnd;
  if (endByRounds && run.iteration >= maxRounds) return 'max_rounds';
  if (endByRounds && maxTrafficFactor > 0 && run.traffic > maxTrafficFactor * memory) return 'max_data_factor';
  if (!hasStallRule) return null;
  if (stalls >= STALLS) return 'stall_hard';
  return run.iteration + 1 >= MOST_ROUNDS_QEMU_2 ? 'max_rounds' : null;
}

function afterRound(run: QemuRun, sent: Sent, input: PlatformInput, hasStallRule: boolean): StopReason | null {
  const { converge, stalls: before } = run.state;
  const stalls = before + (hasStallRule && run.remaining > STALLED * sent.before ? 1 : 0);
  if (!input.autoConverge) {
    if (stalls !== before) run.state = { converge, stalls };
    return endAfter(run, input, stalls, hasStallRule);
  }
  const { state, throttle, hasStepped } = lookAgain(converge, run.throttle, sent);
  const since = hasStepped ? 0 : stalls;
  run.state = { converge: state, stalls: since };
  run.wantedThrottle = throttle;
  return endAfter(run, input, since, hasStallRule);
}

/** What QEMU's loop takes besides an input: what its product adds. */
interface QemuSetting {
  /** The first downtime limit. */
  readonly limit: Seconds;
  /** Whether rounds that do not help end it; only with the constants of QEMU 2. */
  readonly stallRule: boolean;
  readonly packings: Packings;
}

/**
 * QEMU's loop: a round ends when the rest fits the downtime limit, as seen at the next check, and carries its rest into
 * the next (docs/model.md). Units: s, MiB, MiB/s. Omits several channels and the late clearing of the log.
 * 1024 MiB at rest over 100 MiB/s with 300 ms -> one round of 172 checks, 9.976 s, and 28.65 MiB in the pause.
 */
export function qemuCourse(input: PlatformInput, guest: GuestWrites, setting: QemuSetting): Course<QemuState> {
  const { memory, bandwidth: link, switchover, scanRate } = input;
  const zero = Math.min(input.zeroMemory, memory);
  const { headers, rate, tick, least, extra, traffic, writable, most } = constantsOf(input, zero);
  const hasStallRule = setting.stallRule && input.constants === 'qemu-2';
  const { early, late } = setting.packings;
  const [earlyPace, latePace] = [paceOf(rate, early), paceOf(rate, late)];
  const scan = scanRate > 0 ? zero / scanRate : 0;
  return {
    guest: writable < memory ? { ...guest, distinct: (time) => Math.min(guest.distinct(time), writable) } : guest,
    memory,
    link,
    switchover,
    headers,
    most,
    traffic,
    scan,
    remaining: (memory - zero) * headers,
    limit: setting.limit,
    pausePacking: late,
    hasTicks: true,
    paceOf: ({ iteration }) => (iteration < 2 ? earlyPace : latePace),
    lengthOf: (run) => {
      const isFirst = run.iteration === 0;
      const ticks = ticksUntil(run, run.remaining, isFirst ? extra : 0, isFirst ? scan : 0, tick);
      return Math.max(ticks * tick, isFirst ? 0 : least);
    },
    checkFrom: (elapsed) => Math.max(Math.ceil((elapsed - AT_ONCE) / tick), 0) * tick,
    fits: (run) => ticksUntil(run, run.remaining + (run.iteration === 0 ? extra : 0), 0, 0, tick) <= 0,
    start: { converge: AT_FIRST, stalls: 0 },
    afterRound: (run, sent) => afterRound(run, sent, input, hasStallRule),
    isSettled: ({ throttle }) =>
      !hasStallRule && !input.endByRounds && (!input.autoConverge || throttle === MOST_THROTTLE),
  };
}
