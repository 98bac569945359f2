import type { Knobs } from '../models/result';

/** What the twin says of a migration. */
interface QemuTwin {
  readonly reason: string;
  readonly rounds: number;
  readonly traffic: number;
  readonly time: number;
  readonly downtime: number;
  /** Per round: T, what was sent, left, new and absorbed. */
  readonly steps: readonly (readonly [number, number, number, number, number])[];
}

const clamp = (x: number, low: number, high: number) => (x < low ? low : x > high ? high : x);

/** QEMU's loop line by line as docs/model.md has it, with none of the page's own code; `U` is any dirty curve. */
export function qemuTwin(input: Knobs, U: (T: number) => number): QemuTwin {
  const [M, Z, d] = [input.memory, input.zeroMemory, input.downtimeLimit];
  const max_bandwidth = input.cap > 0;
  const R = max_bandwidth ? input.cap : input.bandwidth;
  const o = 1.0022;
  const R_ = max_bandwidth ? 1.016 * R : R;
  const theta = R_ * d;
  const tick = max_bandwidth ? 0.1 : 0.058;
  const ceil_to_tick = (x: number) => Math.max(0, Math.ceil(x / tick - 1e-9)) * tick;
  const steps: [number, number, number, number, number][] = [];
  let rem = (M - Z) * o;
  let [sent, time, n] = [0, 0, 0];
  let T_prev: number | null = null;
  let reason = '';
  while (reason === '') {
    const T = ceil_to_tick(Math.max((rem - theta) / R_, 0));
    const left = Math.max(0, rem - R_ * T);
    sent += rem - left;
    time += T;
    const fresh = U(T) * o;
    let absorbed = 0;
    if (T_prev === null) absorbed = rem === 0 ? 0 : (left / rem) * fresh;
    else if (U(T_prev) !== 0) absorbed = left * clamp((U(T_prev) + U(T) - U(T_prev + T)) / U(T_prev), 0, 1);
    absorbed = Math.min(absorbed, fresh);
    steps.push([T, rem - left, left, fresh, absorbed]);
    rem = Math.min(left + fresh - absorbed, M * o);
    T_prev = T;
    n += 1;
    if (rem <= theta || ceil_to_tick((rem - theta) / R_) === 0) reason = 'converged_downtime';
    else if (n === input.maxRounds + 1) reason = 'max_rounds';
    else if (input.maxTrafficFactor > 0 && sent > input.maxTrafficFactor * M) reason = 'max_data_factor';
    else if (n === 3000) reason = 'no_convergence';
  }
  const downtime = rem / input.bandwidth + 0.0022;
  return { reason, rounds: n, traffic: sent + rem, time: time + downtime, downtime, steps };
}
