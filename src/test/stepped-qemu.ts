import type { PlatformInput } from '../models/result';

/** What a manager sees each millisecond; it may raise the limit, or end it with a word. */
export interface Watched {
  ms: number;
  round: number;
  /** MiB left to send, and on the wire so far. */
  left: number;
  sent: number;
  limitMs: number;
  over: string;
}

/** A product's own loop around QEMU's, as its script would be: called each millisecond, after the end of a round. */
export type Manager = (now: Watched) => void;

const LONGEST_MS = 400_000;
/** Sums of thousands of steps may miss a limit by their last digits. */
const NOISE = 1 + 1e-12;

/**
 * QEMU's loop in steps of a millisecond, as docs/model.md tells it, with none of the page's own code: at each check of a
 * round it is asked whether the rest fits. Limits, polls and deadlines lie on whole milliseconds. `over` is 'fits', a
 * manager's word, or empty where it goes on for too long to be judged. A guest with phases gives the work that it has done by
 * a time, in seconds at its dirty rate: its writes fall on the set as evenly as ever.
 */
export function steppedQemu(
  input: PlatformInput,
  firstLimitMs: number,
  manage: Manager,
  workBy: ((seconds: number) => number) | null = null,
) {
  const { memory: M, zeroMemory: Z, bandwidth: L, cap, dirtyRate: D, workingSet, scanRate } = input;
  const old = input.constants === 'qemu-2';
  const limited = cap > 0 && 1.016 * cap < L;
  const o = old ? 1.00195 : 1.0022;
  const R = old ? (cap > 0 ? Math.min(cap, L) : L) : limited ? 1.016 * cap : L;
  const tick = old || limited ? 100 : 58;
  const writable = old ? M - Z : M;
  const W = Math.min(workingSet ?? M, M);
  const silent = scanRate > 0 ? Z / scanRate : 0;
  const packs = input.compression !== 'none';
  const now: Watched = { ms: 0, round: 0, left: 0, sent: 0, limitMs: firstLimitMs, over: '' };
  let [rem, sent, began, last, throttle] = [(M - Z) * o, old ? (9 / 4096) * Z + 0.6 : 0, 0, -1, 0];
  const period = { seconds: 0, dirtied: 0, wire: 0, looked: false, bad: 0 };

  const U = (seconds: number) => Math.min(-W * Math.expm1((-D * (1 - throttle) * seconds) / W), writable);
  const isFull = () => !packs || (input.compression === 'xbzrle' && now.round < 2);
  const f = () => (isFull() ? 1 : 1 / input.compressionRatio);
  const C = () => (isFull() ? 1e300 : input.compressionSpeed);
  const theta = () => (now.limitMs / 1000) * Math.min(R, f() * C());
  const glance = () => {
    const seconds = (now.ms - began) / 1000 - (now.round === 0 ? silent : 0);
    now.left = Math.max(0, rem - Math.min(R / f(), C()) * Math.max(seconds, 0));
    now.sent = sent + (rem - now.left) * f();
  };
  const close = () => {
    // Ten checks of 0.1 s lie on the edge of the second after which QEMU looks: summed as the golden lines have them.
    const T = ((now.ms - began) / tick) * (tick === 100 ? 0.1 : 0.058);
    const work = workBy ? workBy(now.ms / 1000) - workBy(began / 1000) : T;
    const fresh = o * U(work);
    let again = rem === 0 ? 0 : (now.left / rem) * fresh;
    if (last >= 0) {
      const inBoth = U(last) === 0 ? 0 : (U(last) + U(work) - U(last + work)) / U(last);
      again = Math.min(now.left * Math.max(0, Math.min(1, inBoth)), fresh);
    }
    const wire = (rem - now.left) * f();
    [rem, sent, last] = [Math.min(now.left + fresh - again, (old ? M - Z : M) * o), sent + wire, work];
    return { T, fresh, wire };
  };
  const throttleAfter = ({ T, fresh, wire }: ReturnType<typeof close>) => {
    period.seconds += T;
    period.dirtied += fresh;
    period.wire += wire;
    if (period.seconds <= 1) return;
    if (period.looked && period.dirtied > period.wire / 2) period.bad += 1;
    if (period.bad === 2) {
      throttle = throttle === 0 ? 0.2 : throttle > 0.85 ? 0.99 : throttle + 0.1;
      period.bad = 0;
    }
    Object.assign(period, { seconds: 0, dirtied: 0, wire: 0, looked: true });
  };
  const look = () => {
    glance();
    const extra = old && now.round === 0 ? 16 : 0;
    const isSilent = now.round === 0 ? now.ms / 1000 < silent : old && now.ms === began;
    const isAtCheck = (now.ms - began) % tick === 0 && !isSilent;
    if (!isAtCheck || now.left > Math.max(theta() - extra, 0) * NOISE) return;
    const closed = close();
    if (input.autoConverge) throttleAfter(closed);
    if (rem + extra <= theta() * NOISE) now.over = 'fits';
    else [now.round, began] = [now.round + 1, now.ms];
    glance();
  };
  for (; now.over === '' && now.ms < LONGEST_MS; now.ms += 1) {
    look();
    if (now.over !== '') break;
    const { limitMs } = now;
    manage(now);
    if (now.over !== '') close();
    else if (now.limitMs > limitMs) look();
    if (now.over !== '') break;
  }
  return {
    over: now.over,
    rounds: now.round + 1,
    sent,
    seconds: now.ms / 1000,
    left: rem,
    limitMs: now.limitMs,
    throttle,
  };
}
