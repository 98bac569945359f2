import type { GuestKind } from '../result';
import type { Fraction } from '../units';

/** One way in which a guest whose working set nobody knows may write. */
export interface PriorPoint {
  /** `k`: at `a` times D. `j`: at D + `a` MiB/s, for it changed its ways. */
  readonly kind: 'k' | 'j';
  readonly a: number;
  /** `t`: over what it writes in `w` seconds. `s`: nothing twice, up to the share `w` of the memory. `e`: over that share. */
  readonly family: 't' | 's' | 'e';
  readonly w: number;
  readonly weight: Fraction;
}

/** 'k1.5t2.2:0.081 j25e0.7:0.020 ...'. */
function pointsOf(text: string): readonly PriorPoint[] {
  return [...text.matchAll(/([kj])([\d.]+)([tse])([\d.]+):([\d.]+)/g)].map(([, kind, a, family, w, weight]) => ({
    ...{ kind: kind as PriorPoint['kind'], a: Number(a), family: family as PriorPoint['family'] },
    ...{ w: Number(w), weight: Number(weight) },
  }));
}

/** The points of the measured kinds of guests: 5,306 guests, half of 26,247 migrations of QEMU 2 (docs/model.md). */
export const priorPoints: Readonly<
  Partial<Record<GuestKind, readonly PriorPoint[]>> & { general: readonly PriorPoint[] }
> = {
  general: pointsOf(
    'k1.5t2.2:0.081 k2.2s0.1:0.076 k0.7t35:0.068 k0.85t35:0.065 k0.97s0.5:0.063 k1.25t20:0.057 ' +
      'k0.5s0.35:0.053 k0.97t1.5:0.052 k0.7s0.2:0.046 k0.97s0.65:0.045 k1.1t35:0.042 k0.5t5:0.038 ' +
      'k1.5t1.5:0.037 k1.25s0.35:0.037 k1s0.75:0.031 k1s0.65:0.031 k0.7t3.3:0.026 k1.25t1.5:0.024 k1t2.2:0.024 ' +
      'k1s0.5:0.023 k0.93t2.2:0.022 j25e0.7:0.020 j50e0.2:0.019 j25e0.2:0.019',
  ),
  cache: pointsOf(
    'k0.97s0.5:0.278 k0.93t3.3:0.103 k1.1s0.35:0.088 k1.1s0.5:0.083 k1s0.5:0.073 k1.5t2.2:0.072 k1t3.3:0.071 ' +
      'j25e0.7:0.070 k1.04s0.5:0.055 k1.5t1.5:0.054 k0.97t5:0.034 k0.93s0.5:0.019',
  ),
  video: pointsOf(
    'k1.5t1.5:0.206 k1.5t2.2:0.198 k1.25t1.5:0.113 k2.2t1.5:0.103 k0.35t5:0.081 j25e0.2:0.074 k0.5s0.35:0.058 ' +
      'k0.35t13:0.046 k0.97t1.5:0.032 k2.2t1:0.030 k0.2t100:0.030 k0.93t2.2:0.030',
  ),
  java: pointsOf(
    'k2.2t1.5:0.149 k1t2.2:0.142 k0.7s0.1:0.098 k1t1.5:0.096 k2.2t1:0.091 k0.5s0.2:0.082 k1.5t3.3:0.080 ' +
      'k0.93t2.2:0.074 k0.7t3.3:0.067 k0.5t5:0.043 k1.04t8:0.040 k0.97t1.5:0.037',
  ),
  memory: pointsOf(
    'k1s0.75:0.145 k0.97s0.65:0.140 k0.02t0.3:0.136 k1s0.65:0.132 k0.93s0.5:0.092 k0.93s0.65:0.086 ' +
      'k1.04s0.35:0.071 k0.85t35:0.067 k1s0.5:0.044 k0.93s0.75:0.038 k0.97s0.85:0.031 k0.97s0.75:0.017',
  ),
  database: pointsOf(
    'k1t8:0.122 k0.7t35:0.103 k1.1t5:0.103 k0.7t20:0.102 k1.25t5:0.097 k1.5t3.3:0.086 k1.04t5:0.084 ' +
      'k1.04s0.35:0.078 k0.5t20:0.069 k1t5:0.061 k0.85t8:0.050 k0.93t13:0.044',
  ),
  parallel: pointsOf(
    'k4t5:0.143 k0.7t13:0.110 k0.7t5:0.100 j50e0.2:0.094 k0.35t35:0.092 k1.5s0.35:0.081 k2.2t20:0.078 ' +
      'j25e0.2:0.067 k0.7t3.3:0.062 k4s0.1:0.061 k1.1t1.5:0.058 j25e0.7:0.053',
  ),
  web: pointsOf(
    'j3e0.2:0.192 k0.93s0.2:0.182 k1.5s0.1:0.182 k0.5s0.2:0.106 k1.04t8:0.103 k1.04t3.3:0.096 k0.97t5:0.075 ' +
      'k2.2s0.1:0.039 k4t8:0.025',
  ),
  compression: pointsOf(
    'k2.2s0.1:0.332 k0.85t100:0.156 k1.5s0.1:0.136 k0.97t20:0.086 k0.85s0.75:0.051 k0.85s0.95:0.051 ' +
      'k0.85s0.65:0.051 k0.85s0.5:0.050 k0.7t100:0.042 k0.93t100:0.020 j10e0.2:0.017 k0.85t35:0.009',
  ),
};
