/**
 * The prediction for a guest whose working set nobody knows, written down a second time from its
 * pseudo code with none of the page's own code, names and all. Tables of points and sets are its own too.
 */

/** A migration as the set has it, and how it was packed: pairs of f and C with their shares; none: [[1, Infinity, 1]]. */
export interface JoRow {
  readonly M: number;
  readonly D: number;
  readonly zero: number;
  readonly cap: number;
  readonly link: number;
  readonly d: number;
  readonly technique: 'precopy' | 'auto-converge' | 'xbzrle' | 'compression';
  /** 'k1.5t2.2:0.081 ...' */
  readonly points: readonly string[];
  readonly packs: readonly (readonly [f: number, C: number, share: number])[];
}

const clamp01 = (value: number) => Math.max(0, Math.min(1, value));

function run(row: JoRow, point: string, pf: number, pC: number): [V: number, T: number, pause: number] {
  const { M, D, zero, cap, link, d, technique } = row;
  const [, kind, a = '', family, w = ''] = /^(.)([\d.]+)(.)([\d.]+)/.exec(point) ?? [];
  const r = kind === 'k' ? Number(a) * D : D + Number(a);
  const W = Math.max(family === 't' ? Number(w) * r : Number(w) * M, 0.5);
  let throttle = 0;
  const U = (T: number) => {
    const slowed = r * (1 - throttle);
    const all = family === 's' ? Math.min(slowed * T, Number(w) * M) : W * (1 - Math.exp((-slowed * T) / W));
    return Math.min(all, M);
  };
  const o = 1.00195;
  const R = Math.min(cap, link);
  let [rem, sent, time, bad, extra] = [M * o, (zero * 9) / 4096 + 0.6, 0, 0, 16];
  let prev: number | null = null;
  let [period, dirtied, shipped, periods, high] = [0, 0, 0, 0, 0];
  let f = 1;
  for (let k = 0; k <= 44; k += 1) {
    f = technique === 'xbzrle' && k < 2 ? 1 : pf;
    const C = pC;
    const rate = Math.min(R / f, C);
    const thr = d * Math.min(R, f * C);
    let T = Math.ceil(Math.max(rem - Math.max(thr - extra, 0), 0) / rate / 0.1 - 1e-9) * 0.1;
    if (k > 0) T = Math.max(T, 0.1);
    const left = Math.max(0, rem - rate * T);
    const fresh = U(T) * o;
    const was = prev === null ? 0 : U(prev);
    const both = prev === null || was === 0 ? 0 : (was + U(T) - U(prev + T)) / was;
    const absorbed = prev === null ? (left / rem) * fresh : Math.min(fresh, left * clamp01(both));
    const next = Math.min(left + fresh - absorbed, M * o);
    sent += (rem - left) * f;
    time += T;
    if (next > 0.93 * rem) bad += 1;
    if (technique === 'auto-converge') {
      period += T;
      dirtied += fresh;
      shipped += rem - left;
      if (period > 1) {
        if (periods > 0 && dirtied > shipped / 2) high += 1;
        periods += 1;
        if (high === 2) {
          [high, bad] = [0, 0];
          throttle = throttle === 0 ? 0.2 : Math.min(Math.round(10 * throttle + 1) / 10, 0.99);
        }
        [period, dirtied, shipped] = [0, 0, 0];
      }
    }
    rem = next;
    prev = T;
    if (rem + extra <= thr + 1e-9 || bad >= 4) break;
    extra = 0;
  }
  const pause = Math.max((rem * pf) / link, rem / pC) + 0.006;
  return [sent + rem * pf, time + pause, pause];
}

const Z = [-1.64, -0.84, -0.39, 0, 0.39, 0.84, 1.64];
const PAUSES = [-0.8, -0.25, -0.1, -0.03, 0.03, 0.1, 0.25, 0.8];

function quantiles(values: readonly (readonly [value: number, share: number])[]): number[] {
  const sorted = [...values].sort(([a], [b]) => a - b);
  const all = sorted.reduce((sum, [, share]) => sum + share, 0);
  return [0.05, 0.25, 0.5, 0.75, 0.95].map((q) => {
    let sum = 0;
    for (const [value, share] of sorted) {
      sum += share;
      if (sum >= q * all) return value;
    }
    return Number.NaN;
  });
}

/** Weighted 5, 25, 50, 75 and 95 % quantiles of traffic, time and pause. */
export function joPrediction(row: JoRow): readonly [V: number[], T: number[], pause: number[]] {
  const runs = row.points.flatMap((point) =>
    row.packs.map(([f, C, share]) => ({ of: run(row, point, f, C), share: share * Number(point.split(':')[1]) })),
  );
  const noisy = (i: 0 | 1 | 2, factors: readonly number[], shares: readonly number[]) =>
    quantiles(runs.flatMap(({ of, share }) => factors.map((by, k) => [of[i] * by, share * (shares[k] ?? 0)] as const)));
  const slow = Math.min(row.cap, row.link) < 100;
  const sigma = row.technique === 'compression' ? 0.03 : 0.012;
  return [
    noisy(
      0,
      Z.map((z) => Math.exp(sigma * z)),
      [0.1, 0.15, 0.16, 0.18, 0.16, 0.15, 0.1],
    ),
    noisy(
      1,
      slow ? [0.995, 0.998, 0.999, 1, 1.001, 1.004, 1.023] : [1, 1.003, 1.007, 1.013, 1.023, 1.043, 1.107],
      [0.125, 0.15, 0.15, 0.15, 0.15, 0.15, 0.125],
    ),
    noisy(2, PAUSES.map(Math.exp), [0.06, 0.1, 0.16, 0.18, 0.18, 0.16, 0.1, 0.06]),
  ];
}
