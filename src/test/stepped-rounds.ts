/** A guest that writes evenly, and how the sender goes about it. */
interface SteppedGuest {
  readonly memory: number;
  readonly link: number;
  readonly rate: number;
  readonly set: number;
  /** Whether pages that are dirty when the sender comes by are left for the next round. */
  readonly skips: boolean;
  /** How many times its rate it writes, at a time from the beginning of the round; absent where that is steady. */
  readonly paceAt?: (time: number) => number;
}

const STEPS = 4000;

/**
 * One round as a fluid in small steps: the guest dirties what is clean of its set, the sender passes through `volume` and
 * sends what is clean of it. Gives its length, what it sent, and what is dirty then. Good to about a thousandth.
 */
export function steppedRound(
  { memory, link, rate, set, skips, paceAt = () => 1 }: SteppedGuest,
  volume: number,
  isFirst: boolean,
) {
  const dt = volume / link / STEPS;
  let [time, passed, sent, dirty] = [0, 0, 0, 0];
  while (passed < volume && dt > 0) {
    // Of round 0 all of memory is sent, of which only the set is written; later rounds lie in the set.
    const cleanShare = isFirst ? 1 - dirty / memory : 1 - dirty / set;
    passed += (link * dt) / (skips ? cleanShare : 1);
    sent += link * dt;
    dirty += rate * paceAt(time + dt / 2) * (1 - dirty / set) * dt;
    time += dt;
  }
  return { time, sent, dirty };
}
