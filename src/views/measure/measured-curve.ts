import { asShown } from '../../format/number';
import { modelFacts } from '../../models/facts';
import { writeCurve } from '../../scenario/curve-text';
import type { Scenario } from '../../scenario/scenario';
import type { ShownSeries } from './series';
import * as words from './words';

/** What "Use this curve" puts into the scenario: U(T), and a model that goes by it where the chosen one does not. */
interface UsableCurve {
  readonly values: Partial<Scenario>;
  readonly points: number;
}

/** The first model that goes by U(T), which is classic Xen: its sweep skips what is dirty again, like that of the simulated host. */
const byCurve = Object.values(modelFacts).find(({ reads }) => reads.includes('curve'));

/**
 * U(T) of the main series, from the mean of its windows: distinct MiB by length of the window, as shown. A model that
 * reads the curve stays. Null where fewer than two lengths were counted. 52.1 MiB/s over 0.5 s -> 26.1 MiB in 0.5 s.
 */
export function usableCurve({ byWindow }: ShownSeries, { model }: Pick<Scenario, 'model'>): UsableCurve | null {
  const points = byWindow.map(({ window, rate }) => ({ time: asShown(window), distinct: asShown(window * rate) }));
  if (points.length < 2) return null;
  const curve = writeCurve(points);
  if (modelFacts[model].reads.includes('curve')) return { values: { curve }, points: points.length };
  return { values: { curve, ...byCurve?.sets, ...(byCurve && { model: byCurve.id }) }, points: points.length };
}

/** Whether the scenario holds this curve already. */
export const curveIsThere = ({ values }: UsableCurve, scenario: Scenario): boolean => values.curve === scenario.curve;

/** Where it is now, and which model goes by it. */
export const curveText = ({ points }: UsableCurve, { model }: Pick<Scenario, 'model'>): string =>
  words.curveInScenario(points, modelFacts[model].label);
