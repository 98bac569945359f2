import type { Claim, Evidence } from '../analysis/claims/claim';
import { trialsFinding } from '../analysis/claims/claim-reasons';
import { judgeClaims } from '../analysis/claims/claims';
import { type SimulatedTrust, simulatedTrust } from '../analysis/claims/trust';
import { gatherEvidence } from '../analysis/trials/evidence';
import type { Scenario } from '../scenario/scenario';
import type { Progress } from '../simulator/simulated-migration';

/** What Validate asks of simulated migrations: all workloads over this scenario's link, by its stop rules. */
export interface TrialsQuestion {
  readonly scenario: Scenario;
}

export interface TrialsAnswer {
  readonly of: TrialsQuestion;
  readonly evidence: Evidence;
  readonly claims: readonly Claim[];
  /** The finding in a heading's words, and what more is to be said of it. */
  readonly finding: { readonly says: string; readonly more: string };
  /** How far each model of classic Xen is off, for who asks whom to trust. */
  readonly trust: SimulatedTrust;
}

/** Figs 10 to 13, and the paper's claims judged by them. */
export function* runTrials(question: TrialsQuestion): Generator<Progress, TrialsAnswer> {
  const evidence = yield* gatherEvidence(question.scenario);
  return {
    of: question,
    evidence,
    claims: judgeClaims(evidence),
    finding: trialsFinding(evidence),
    trust: simulatedTrust(evidence),
  };
}
