import type { MbitPerSecond, MiB } from '../../models/units';
import type { Scenario } from '../../scenario/scenario';
import type { DirtyMeasurement } from '../../simulator/dirty-measurement';
import type { GammaLine } from '../training/gamma-line';
import type { Trial, WorkloadTrials } from '../trials/trials';

/** A workload as it was measured without a migration. */
export interface Measured {
  readonly id: string;
  readonly label: string;
  readonly measurement: DirtyMeasurement;
  /** Where the slope of the cumulative curve stops changing: the peek, from 0, and the distinct pages by then. */
  readonly workingSet: { readonly index: number; readonly pages: number };
}

/** An idle VM's migration at one transmission rate (figs 2 and 3). */
export interface RatePoint {
  readonly rate: MbitPerSecond;
  readonly trials: readonly Trial[];
}

/** What Dbench sends again after round 0 and before stop-and-copy, by the number of pages in a batch. */
export interface BatchPrice {
  readonly byOnePage: MiB;
  readonly byFullBatches: MiB;
}

/** All that the claims are judged by; every number of it is on screen or was simulated for it. */
export interface Evidence {
  readonly scenario: Scenario;
  readonly trials: readonly WorkloadTrials[];
  readonly measured: readonly Measured[];
  readonly rates: readonly RatePoint[];
  readonly batches: BatchPrice;
  /** With D of the round before, dirtied over its time, and with D = S of the VM; null where no line can be drawn. */
  readonly gamma: { readonly ofRound: GammaLine | null; readonly ofSample: GammaLine | null };
}

/** In what a fact's number is. '' is a plain number; '%' a share, kept as a fraction. */
export type FactUnit = 'MiB/s' | 'MiB' | 's' | 'ms' | 'J' | 'W' | '%' | 'peeks' | '';

/** A number that a claim was judged by. */
export interface Fact {
  readonly of: string;
  readonly value: number;
  readonly unit: FactUnit;
}

/** One part of a claim: what had to hold, whether it did, by which numbers. */
export interface Part {
  readonly rule: string;
  readonly holds: boolean;
  readonly facts: readonly Fact[];
}

/** A claim of the paper, judged. It holds if all its parts do. */
export interface Claim {
  readonly number: number;
  /** What the paper says, in our words. */
  readonly says: string;
  readonly where: string;
  readonly holds: boolean;
  readonly parts: readonly Part[];
  /** Why it holds, or fails, where that is known; '' where nothing is to be said. */
  readonly because: string;
}

/** How one claim is judged. */
export interface ClaimRule {
  readonly number: number;
  readonly says: string;
  readonly where: string;
  /** Why it fails; or, where there is more to say, a function of all the numbers and of whether it holds. */
  readonly because: string | ((evidence: Evidence, holds: boolean) => string);
  readonly judge: (evidence: Evidence) => readonly Part[];
}

export const part = (rule: string, holds: boolean, facts: readonly Fact[]): Part => ({ rule, holds, facts });

/** One fact for each workload. */
export function factsOf<Item extends { readonly label: string }>(
  items: readonly Item[],
  what: string,
  unit: FactUnit,
  value: (item: Item) => number,
): readonly Fact[] {
  return items.map((item) => ({ of: what === '' ? item.label : `${item.label}, ${what}`, value: value(item), unit }));
}

/** The items of the named workloads. Errors: throws where one is missing, for the presets are part of the program. */
export function pick<Item extends { readonly id: string }>(items: readonly Item[], ...ids: readonly string[]): Item[] {
  return ids.map((id) => {
    const found = items.find((item) => item.id === id);
    if (!found) throw new Error(`There is no workload "${id}" among the results.`);
    return found;
  });
}
