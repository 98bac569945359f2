import type { GuestKind } from '../result';
import type { MiBPerSecond } from '../units';

/** How a round is sent: what a MiB of memory takes on the wire, and how much memory a second can be packed. */
export interface Packing {
  /** f: 1 without compression. */
  readonly share: number;
  /** C: Infinity without compression. */
  readonly speed: MiBPerSecond;
}

/** A packing that was measured, and how often. */
export interface PackingPoint extends Packing {
  readonly weight: number;
}

/** The sets of the kinds of guests; a kind without one of its own takes the general one. */
type Sets = Readonly<Partial<Record<GuestKind, readonly PackingPoint[]>> & { general: readonly PackingPoint[] }>;

/** 'f/C:weight f/C:weight ...': what a MiB of memory takes on the wire, MiB of memory a second, and how often. */
function pointsOf(text: string): readonly PackingPoint[] {
  return text.split(' ').map((point) => {
    const [share = 1, speed = 0, weight = 0] = point.split(/[/:]/).map(Number);
    return { share, speed, weight };
  });
}

/** Measured pairs of XBZRLE (QEMU 2, 2,700 migrations: docs/model.md). */
export const xbzrleSets: Sets = {
  general: pointsOf('0.5/110:0.37 1/110:0.29 0.75/110:0.18 1/400:0.16'),
  compression: pointsOf('1/110:0.55 1/400:0.36 0.75/400:0.05 0.75/110:0.04'),
  java: pointsOf('0.75/110:0.30 0.5/110:0.30 1/400:0.24 0.5/400:0.16'),
  memory: pointsOf('1/110:0.47 1/400:0.27 0.75/110:0.15 0.5/400:0.11'),
  cache: pointsOf('0.15/400:0.58 1/110:0.15 1/400:0.13 0.06/400:0.13'),
  video: pointsOf('1/110:0.58 0.75/110:0.23 1/400:0.12 0.75/400:0.06'),
  database: pointsOf('0.5/110:0.36 0.3/400:0.34 0.3/110:0.22 0.5/400:0.08'),
  parallel: pointsOf('1/110:0.41 0.75/110:0.28 0.15/400:0.19 0.5/110:0.12'),
  web: pointsOf('0.3/110:0.49 0.15/400:0.22 0.3/400:0.21 0.75/110:0.09'),
};

/** Measured pairs of QEMU's old compression by zlib, for guests at rest and others. */
export const compressionSets: Readonly<Record<'idle' | 'busy', Sets>> = {
  idle: {
    general: pointsOf('0.4/65:0.30 0.4/55:0.29 0.3/65:0.21 0.3/80:0.21'),
    compression: pointsOf('0.5/65:0.58 0.5/55:0.37 0.4/65:0.05'),
    java: pointsOf('0.4/65:0.39 0.3/65:0.32 0.3/80:0.18 0.5/65:0.11'),
    memory: pointsOf('0.78/55:0.38 0.5/45:0.27 0.3/80:0.19 0.4/55:0.15'),
    cache: pointsOf('0.3/80:0.82 0.3/55:0.09 0.3/65:0.06'),
    video: pointsOf('0.62/55:0.31 0.62/65:0.27 0.4/65:0.24 0.95/55:0.17'),
    database: pointsOf('0.62/80:0.38 0.3/65:0.35 0.3/45:0.15 0.62/65:0.12'),
    parallel: pointsOf('0.3/80:0.36 0.4/55:0.28 0.3/65:0.22 0.4/65:0.13'),
  },
  busy: {
    general: pointsOf('0.5/45:0.38 0.3/65:0.26 0.95/45:0.23 0.4/65:0.13'),
    compression: pointsOf('0.5/55:0.62 0.4/35:0.17 0.5/45:0.14 0.4/65:0.07'),
    java: pointsOf('0.5/45:0.36 0.22/80:0.25 0.5/35:0.24 0.3/65:0.15'),
    memory: pointsOf('0.4/65:0.42 0.78/35:0.33 0.95/45:0.13 0.95/55:0.11'),
    cache: pointsOf('0.22/80:0.83 0.22/65:0.11 0.22/35:0.04'),
    video: pointsOf('0.78/55:0.40 0.95/35:0.24 0.95/45:0.19 0.95/55:0.17'),
    database: pointsOf('0.3/65:0.42 0.4/55:0.28 0.3/55:0.15 0.4/65:0.14'),
    parallel: pointsOf('0.4/45:0.32 0.4/55:0.31 0.4/65:0.20 0.5/55:0.17'),
    web: pointsOf('0.3/65:0.28 0.22/80:0.25 0.3/80:0.25 0.4/65:0.22'),
  },
};
