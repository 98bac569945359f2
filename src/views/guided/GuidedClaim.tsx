import { memo } from 'react';
import type { Claim } from '../../analysis/claims/claim';
import { claimVerdict, factText } from '../shared/claim-text';

/** Claim 16 of the paper, judged by the case on screen, with the numbers it was judged by. */
export const GuidedClaim = memo(function GuidedClaim({ claim }: { readonly claim: Claim }) {
  return (
    <section className={claim.holds ? 'guided-claim' : 'guided-claim is-broken'} aria-labelledby="guided-claim">
      <h3 id="guided-claim">
        Claim {claim.number}{' '}
        <span className="guided-verdict">
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            {claim.holds ? <path d="M2.5 8.5 6 12l7.5-8" /> : <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />}
          </svg>
          {claimVerdict(claim)}
        </span>
      </h3>
      <p>
        {claim.says} <span className="guided-where">{claim.where}</span>
      </p>
      {claim.parts.map((part) => (
        <div key={part.rule} className="guided-part">
          <p>
            {part.holds ? 'Yes: ' : 'No: '}
            {part.rule}
          </p>
          <dl>
            {part.facts.map((fact) => (
              <div key={fact.of}>
                <dt>{fact.of}</dt>
                <dd>
                  <data value={String(fact.value)} title={String(fact.value)}>
                    {factText(fact)}
                  </data>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {!claim.holds && <p className="guided-where">{claim.because}</p>}
    </section>
  );
});
