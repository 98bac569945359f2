import { pointsOf } from '../../models/platforms/prior';
import type { PriorPoint } from '../../models/platforms/prior-points';
import type { Fraction } from '../../models/units';

/** What a guest may write beside the rate that its meter said: times D, in MiB/s, over s, over a share of the memory. */
const TIMES = [0.02, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 0.93, 0.97, 1, 1.04, 1.1, 1.25, 1.5, 2.2, 4];
const SECONDS = [0.3, 0.6, 1, 1.5, 2.2, 3.3, 5, 8, 13, 20, 35, 100];
const SWEPT = [0.1, 0.2, 0.35, 0.5, 0.65, 0.75, 0.85, 0.95];
const MORE = [3, 10, 25, 50];
const PARTS = [0.06, 0.2, 0.7];

/** So much of the shares before anything is learned is even over the grid, or nothing new could be learned. */
const EVEN: Fraction = 0.03;

const ofKind = (
  kind: PriorPoint['kind'],
  rates: readonly number[],
  family: PriorPoint['family'],
  sets: readonly number[],
): readonly Omit<PriorPoint, 'weight'>[] => rates.flatMap((a) => sets.map((w) => ({ kind, a, family, w })));

const points = [
  ...ofKind('k', TIMES, 't', SECONDS),
  ...ofKind('k', TIMES, 's', SWEPT),
  ...ofKind('j', MORE, 'e', PARTS),
];

const isSame = (a: Omit<PriorPoint, 'weight'>, b: Omit<PriorPoint, 'weight'>): boolean =>
  a.kind === b.kind && a.a === b.a && a.family === b.family && a.w === b.w;

/**
 * All ways in which a guest may write, 332 of them, with the shares that they have before anything is learned: those of
 * measured guests of any kind, 3 % of it even over the grid. Shares sum to 1.
 */
export function priorGrid(): readonly PriorPoint[] {
  const general = pointsOf({ guest: 'general' });
  return points.map((point) => {
    const measured = general.find((each) => isSame(each, point))?.weight ?? 0;
    return { ...point, weight: (1 - EVEN) * measured + EVEN / points.length };
  });
}
