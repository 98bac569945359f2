import { arrives } from '../models/bulk';
import { models } from '../models/registry';
import type { Migration, Outcome } from '../models/result';
import type { Fraction, MiB, Seconds } from '../models/units';
import type { Scenario } from '../scenario/scenario';
import type { Progress } from '../simulator/simulated-migration';
import type { StopReason } from '../vocabulary/stop-reasons';
import { endsWell, leastChange, type MendKnob, withKnownSet } from './mend';
import { predictScenario } from './vm-cost';

/** What may be turned to help a migration. */
export type RemedyId =
  | ('downtime-limit' | 'cap' | 'auto-converge' | 'compression' | 'time-limit' | 'pause' | 'post-copy')
  | ('rounds' | 'bandwidth' | 'dirty-rate');

/** What comes of it. Times in s, MiB. */
export interface RemedyEffect {
  readonly stopReason: StopReason;
  readonly endsWell: boolean;
  readonly totalTime: Seconds;
  readonly downtime: Seconds;
  readonly traffic: MiB;
  /** Seconds of work that the guest loses to a throttle. */
  readonly slowed: Seconds;
  /** How long it fetches its pages from the source. */
  readonly postCopyTime: Seconds;
  /** Null where the working set is known. */
  readonly chanceNotConverging: Fraction | null;
}

/** A change that lets the VM arrive, and what comes of it. */
export interface Remedy {
  readonly id: RemedyId;
  readonly sets: Partial<Scenario>;
  /** Whether it is a setting of the product; the link and the guest's hour are not changed tonight. */
  readonly isSetting: boolean;
  readonly after: RemedyEffect;
}

interface Rule {
  readonly id: RemedyId;
  readonly isSetting: boolean;
  /** What to set, or null where it does not apply. */
  readonly find: (scenario: Scenario) => Generator<Progress, Partial<Scenario> | null>;
}

type Switch = (scenario: Scenario) => Partial<Scenario> | null;

const reads = ({ model }: Scenario, knob: keyof Scenario): boolean =>
  (models[model].reads as readonly string[]).includes(knob);

/** A setting that is on or off. */
const bySwitch = (id: RemedyId, sets: Switch): Rule => ({
  ...{ id, isSetting: true },
  // biome-ignore lint/correctness/useYield: there is nothing to search.
  find: function* (scenario) {
    return sets(scenario);
  },
});

/** The least change of a knob that lets it converge. */
const byKnob = (
  id: RemedyId,
  knobOf: (scenario: Scenario) => MendKnob,
  side: 'up' | 'down',
  isSetting: boolean,
): Rule => ({
  ...{ id, isSetting },
  find: function* (scenario) {
    const knob = knobOf(scenario);
    const to = yield* leastChange(scenario, knob, side);
    return to === null ? null : { [knob]: to };
  },
});

/** A pass over all of the memory at the rate of the link takes so much longer, at most, with what is written meanwhile. */
const PASS_MARGIN = 1.5;

/** A time limit soon after one pass, in two figures; the one that is set, if that comes sooner or nothing ends it. */
function limitAfterOnePass({ memory, bandwidth, timeLimitPerGib, timeLimit }: Scenario): Partial<Scenario> {
  const pass = (memory * 8.388608) / bandwidth;
  const size = 10 ** Math.floor(Math.log10(PASS_MARGIN * pass) - 1);
  const soon = Math.max(1, Math.ceil((PASS_MARGIN * pass) / size) * size);
  const set = timeLimitPerGib > 0 ? (timeLimitPerGib * memory) / 1024 : timeLimit;
  return set <= soon ? {} : { timeLimitPerGib: 0, timeLimit: Number(soon.toPrecision(2)) };
}

const atDeadline =
  (action: Scenario['atDeadline']): Switch =>
  (scenario) =>
    reads(scenario, 'atDeadline') && scenario.atDeadline !== action
      ? { atDeadline: action, ...limitAfterOnePass(scenario) }
      : null;

/** What may help, in no order; those that do not apply are left out. A new one is a line. */
const RULES: readonly Rule[] = [
  byKnob('downtime-limit', () => 'downtimeLimit', 'up', true),
  bySwitch('cap', (s) => (reads(s, 'cap') && s.cap > 0 && s.cap < s.bandwidth ? { cap: 0 } : null)),
  bySwitch('auto-converge', (s) => (reads(s, 'autoConverge') && !s.autoConverge ? { autoConverge: true } : null)),
  bySwitch('compression', (s) =>
    reads(s, 'compression') && s.compression === 'none' ? { compression: 'xbzrle' } : null,
  ),
  byKnob('time-limit', (s) => (s.timeLimitPerGib > 0 ? 'timeLimitPerGib' : 'timeLimit'), 'up', true),
  bySwitch('pause', atDeadline('pause')),
  bySwitch('post-copy', atDeadline('post-copy')),
  byKnob('rounds', () => 'maxRounds', 'up', true),
  byKnob('bandwidth', ({ adaptive }) => (adaptive ? 'maxBandwidth' : 'bandwidth'), 'up', false),
  byKnob('dirty-rate', () => 'dirtyRate', 'down', false),
];

function effectOf(outcome: Migration): RemedyEffect {
  const { stopReason, totalTime, downtime, traffic, platform } = outcome;
  return {
    ...{ stopReason, totalTime, downtime, traffic, endsWell: endsWell(outcome) },
    slowed: platform ? platform.slowdown * platform.throttledTime : 0,
    postCopyTime: platform?.postCopyTime ?? 0,
    chanceNotConverging: platform?.intervals?.chanceNotConverging ?? null,
  };
}

/** What the guest loses: it stands still, is slowed, or waits for its pages. */
const lost = ({ downtime, slowed, postCopyTime }: RemedyEffect): Seconds => downtime + slowed + postCopyTime;

/** Whether the VM is better off: it arrives by the rules' own end, or at all, or with a shorter pause. */
function helps(before: Outcome, after: Migration): boolean {
  if (endsWell(after) || !arrives(before)) return true;
  return after.downtime < before.downtime;
}

const MOST_REMEDIES = 5;

/** The cheapest first; what cannot be changed tonight last. */
const byCost = (a: Remedy, b: Remedy): number =>
  Number(b.isSetting) - Number(a.isSetting) || lost(a.after) - lost(b.after) || a.after.totalTime - b.after.totalTime;

/** The first settings, and the link or the guest's hour behind them: at most five. */
function chosen(remedies: readonly Remedy[]): readonly Remedy[] {
  const sorted = remedies.toSorted(byCost);
  const others = sorted.filter(({ isSetting }) => !isSetting).slice(0, 2);
  const settings = sorted.filter(({ isSetting }) => isSetting);
  return [...settings.slice(0, MOST_REMEDIES - others.length), ...others].slice(0, MOST_REMEDIES);
}

/**
 * What would help a migration that does not converge: at most five changes with what comes of each, settings of the
 * product before the link and the guest. The cheapest is the one in which the guest stands still, is slowed or waits for
 * pages for the shortest time. Each knob is changed as little as lets it converge (see `cheapestMend`); where the working
 * set is not known that is sought for the guest in the middle, and the numbers are those of the prior.
 * Units: the knobs' own; s, MiB. Errors: none; nothing where it converges or nothing helps.
 * 1 GiB at 150 MiB/s in W = 300 MiB over 800 Mbit/s under KubeVirt -> among others post-copy, and a faster link.
 */
export function* remediesFor(scenario: Scenario): Generator<Progress, readonly Remedy[]> {
  const before = predictScenario(scenario);
  if (endsWell(before)) return [];
  const sought = withKnownSet(scenario, before);
  const found: Remedy[] = [];
  for (const [i, { id, isSetting, find }] of RULES.entries()) {
    yield { share: i / RULES.length, sentence: 'Trying what would help' };
    const sets = yield* find(sought);
    if (sets === null) continue;
    const after = predictScenario({ ...scenario, ...sets });
    if (!arrives(after) || !helps(before, after)) continue;
    found.push({ id, sets, isSetting, after: effectOf(after) });
  }
  return chosen(found);
}
