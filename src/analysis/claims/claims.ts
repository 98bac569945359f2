import type { Claim, ClaimRule, Evidence } from './claim';
import { gammaClaims } from './claims-gamma';
import { measuredClaims } from './claims-measured';
import { rateClaims } from './claims-rates';
import { trialClaims } from './claims-trials';

/** Every claim of the paper's evaluation that migrations simulated page by page can judge. */
const rules: readonly ClaimRule[] = [...measuredClaims, ...trialClaims, ...rateClaims, ...gammaClaims].sort(
  (a, b) => a.number - b.number,
);

/** Judges the claims by what was simulated: nothing is assumed, and what does not hold is said. */
export function judgeClaims(evidence: Evidence): readonly Claim[] {
  return rules.map(({ judge, because, ...rule }) => {
    const parts = judge(evidence);
    const holds = parts.every((part) => part.holds);
    const reason = typeof because === 'function' ? because(evidence, holds) : holds ? '' : because;
    return { ...rule, holds, parts, because: reason };
  });
}
