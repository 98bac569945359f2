import type { MiB, MiBPerSecond, Seconds } from '../units';
import { AT_FIRST, type AutoConverge, lookAgain } from './auto-converge';
import type { Packing } from './compression-sets';
import { GRAPHICS, HEADERS, MOST_ROUNDS_QEMU_2, STALLED, STALLS, TICK_OF_LIMITER, TICK_SLACK } from './qemu-family';

/** How a guest writes: U(T) = min(rate T, most), or of even writes over a set min(set (1 - exp(-rate T / set)), most). */
export interface PointWrites {
  readonly rate: MiBPerSecond;
  /** W of even writes; 0: nothing is written twice. */
  readonly set: MiB;
  readonly most: MiB;
}

/** A migration by the QEMU of the measured set, but for how its guest writes. */
export interface Qemu2Setting {
  /** What has to be sent at first, with headers, and what is on the wire before it. */
  readonly first: MiB;
  readonly traffic: MiB;
  /** R, the smaller of cap and link, and the link, at which the pause goes. */
  readonly rate: MiBPerSecond;
  readonly link: MiBPerSecond;
  readonly downtimeLimit: Seconds;
  readonly switchover: Seconds;
  readonly autoConverge: boolean;
  /** How the first two rounds are packed, and all others and the pause. */
  readonly early: Packing;
  readonly late: Packing;
}

/** Written by `runQemu2`, so that a million runs leave nothing behind. */
export interface Qemu2End {
  traffic: MiB;
  totalTime: Seconds;
  downtime: Seconds;
}

/** U(T) of a guest that is slowed by nothing. */
const distinct = ({ rate, set, most }: PointWrites, time: Seconds): MiB =>
  Math.min(set > 0 ? -set * Math.expm1((-rate * time) / set) : rate * time, most);

/**
 * The loop of QEMU 2 with its stall rule over one guest, as `predictPlatform` has it with the constants `qemu-2`, in plain
 * numbers: hundreds of thousands a second. Units: s, MiB, MiB/s. Omits deadlines, looking through zero memory and the end
 * at 24 hours. Errors: none; it ends at 45 rounds. The answer is put into `end`.
 */
export function runQemu2(setting: Qemu2Setting, writes: PointWrites, end: Qemu2End): void {
  const { first, rate, link, downtimeLimit, early, late, autoConverge } = setting;
  let [remaining, traffic, time, stalls, throttle] = [first, setting.traffic, 0, 0, 0];
  // The round before: how long it was, and what was written in it, which is worked out anew if the guest is slowed since.
  let [last, lastHad, lastThrottle] = [0, 0, 0];
  let converge: AutoConverge = AT_FIRST;
  for (let round = 0; ; round += 1) {
    const { share, speed } = round < 2 ? early : late;
    const memoryRate = Math.min(rate / share, speed);
    const mayRemain = downtimeLimit * Math.min(rate, share * speed);
    const extra = round === 0 ? GRAPHICS : 0;
    const over = Math.max(remaining - Math.max(mayRemain - extra, 0), 0) / memoryRate;
    const ticks = Math.ceil(over / TICK_OF_LIMITER - TICK_SLACK);
    const duration = Math.max(ticks, round === 0 ? 0 : 1) * TICK_OF_LIMITER;
    const left = Math.max(0, remaining - memoryRate * duration);
    const slow = 1 - throttle;
    const had = distinct(writes, slow * duration);
    const dirtied = HEADERS['qemu-2'] * had;
    let hit = dirtied / remaining;
    if (round > 0) {
      const was = throttle === lastThrottle ? lastHad : distinct(writes, slow * last);
      hit = was === 0 ? 0 : Math.min(Math.max((was + had - distinct(writes, slow * (last + duration))) / was, 0), 1);
    }
    const again = left === 0 ? 0 : Math.min(left * hit, dirtied);
    const before = remaining;
    remaining = Math.min(Math.max(left + dirtied - again, 0), first);
    const wire = (before - left) * share;
    traffic += wire;
    time += duration;
    [last, lastHad, lastThrottle] = [duration, had, throttle];
    if (remaining > STALLED * before) stalls += 1;
    if (autoConverge) {
      const looked = lookAgain(converge, throttle, {
        duration,
        volume: before - left,
        wire,
        dirtied,
        left,
        absorbed: again,
        before,
      });
      converge = looked.state;
      throttle = looked.throttle;
      if (looked.hasStepped) stalls = 0;
    }
    const rest = Math.max(remaining + extra - Math.max(mayRemain, 0), 0) / memoryRate;
    const fits = Math.ceil(rest / TICK_OF_LIMITER - TICK_SLACK) <= 0;
    if (fits || stalls >= STALLS || round + 1 >= MOST_ROUNDS_QEMU_2) break;
  }
  const pause = Math.max((remaining * late.share) / link, remaining / late.speed) + setting.switchover;
  end.traffic = traffic + remaining * late.share;
  end.totalTime = time + pause;
  end.downtime = pause;
}
