// Runs in Node and writes, as JSON, what docs/simulator.md says of the paper's results: errors, claims and savings by seed.
import { errorOf, type TrialModel } from '../../src/analysis/claims/claim-reasons';
import { judgeClaims } from '../../src/analysis/claims/claims';
import type { Savings } from '../../src/analysis/guided/saving';
import { gammaLine } from '../../src/analysis/training/gamma-line';
import { trainGamma } from '../../src/analysis/training/training-gamma';
import { gatherEvidence } from '../../src/analysis/trials/evidence';
import { runGuidedJob } from '../../src/engine/guided-job';
import { type Fleet, paperFleet } from '../../src/scenario/fleet';
import { heavyFleet } from '../../src/scenario/heavy-fleet';
import { defaultScenario, type Scenario } from '../../src/scenario/scenario';
import { runToEnd } from '../../src/simulator/run-to-end';
import { METRICS, type Metric } from '../../src/vocabulary/metrics';

/** One seed: the models' errors by workload, the claims that do not hold, and what a guided choice saves. */
export interface PaperSeed {
  readonly seed: number;
  readonly errors: readonly {
    readonly label: string;
    readonly of: Readonly<Record<TrialModel, Readonly<Record<Metric, number>>>>;
  }[];
  readonly holding: readonly number[];
  readonly failing: readonly number[];
  readonly reasons: readonly string[];
  /** Against the paper's own draw of 20. */
  readonly savings: Savings | null;
  /** The same with Linpack and SPECweb heavier: without a limit of traffic, and with Xen's. */
  readonly heavy: readonly (Savings | null)[];
}

/** Eq. 10 over so many runs of the suite. */
export interface LearnedLine {
  readonly runs: number;
  readonly line: ReturnType<typeof gammaLine>;
}

const MODELS = ['base', 'refined', 'sweep'] as const;

/** The stock daemon at the fixed rate: what its guided choice saves, and claim 16. */
function guidedBy(scenario: Scenario, fleet: Fleet) {
  const { comparison, claims } = runToEnd(runGuidedJob({ scenario, fleet }));
  const at = comparison.cases.findIndex(({ judge, rate }) => judge === 'xen-classic' && rate === 'fixed');
  return { savings: comparison.cases[at]?.paperDraw?.savings ?? null, claim: claims[at] ?? null };
}

function seedOf(seed: number): PaperSeed {
  const scenario = { ...defaultScenario, seed };
  const evidence = runToEnd(gatherEvidence(scenario));
  const { savings, claim } = guidedBy(scenario, paperFleet);
  const claims = [...judgeClaims(evidence), ...(claim ? [claim] : [])];
  return {
    seed,
    errors: evidence.trials.map((each) => ({
      label: each.label,
      of: Object.fromEntries(
        MODELS.map((model) => [
          model,
          Object.fromEntries(METRICS.map((metric) => [metric, errorOf(each, model, metric)])),
        ]),
      ) as PaperSeed['errors'][number]['of'],
    })),
    holding: claims.filter(({ holds }) => holds).map(({ number }) => number),
    failing: claims.filter(({ holds }) => !holds).map(({ number }) => number),
    reasons: claims.filter(({ because }) => because !== '').map(({ number, because }) => `${number}: ${because}`),
    savings,
    heavy: [0, 3].map((maxTrafficFactor) => guidedBy({ ...scenario, maxTrafficFactor }, heavyFleet).savings),
  };
}

const RUNS = 12;

/** One run by itself, then all of them together. */
function learned(): readonly LearnedLine[] {
  const runs = Array.from({ length: RUNS }, (_, i) => runToEnd(trainGamma(defaultScenario, i + 1)));
  return [runs.slice(0, 1), runs].map((some) => ({ runs: some.length, line: gammaLine(some.flat(), 'dirtyRate') }));
}

const SEEDS = [1, 2, 3, 4, 5];
const seeds = process.argv.slice(2).map(Number);
const paper = { learned: learned(), seeds: (seeds.length > 0 ? seeds : SEEDS).map(seedOf) };
export type Paper = typeof paper;
process.stdout.write(JSON.stringify(paper));
