import type { Claim, Fact } from '../../analysis/claims/claim';
import { factText } from './claim-facts';
import { keyed } from './keyed';
import * as words from './late-words';

/** Claims of the paper, a line each: what is said, whether it holds, and behind it the numbers it was judged by. */
export function Claims({ claims }: { readonly claims: readonly Claim[] }) {
  return (
    <ol className="claims">
      {claims.map((claim) => (
        <ClaimLine key={claim.number} claim={claim} />
      ))}
    </ol>
  );
}

function ClaimLine({ claim }: { readonly claim: Claim }) {
  const { number, holds, says, where, because, parts } = claim;
  return (
    <li value={number} aria-label={words.claimName(number)}>
      <details>
        <summary>
          <span className="claim-number">{number}</span>
          <span className={holds ? 'claim-verdict' : 'claim-verdict is-problem'}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              {holds ? <path d="M2.5 8.5 6 12l7.5-8" /> : <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />}
            </svg>
            {words.claimVerdict(holds)}
          </span>
          <span>
            {says} <span className="claim-where">{where}</span>
          </span>
        </summary>
        {keyed(parts).map(([key, part]) => (
          <div key={key} className="claim-part">
            <p>{words.ruleVerdict(part.holds, part.rule)}</p>
            <Facts facts={part.facts} />
          </div>
        ))}
      </details>
      {because !== '' && <p className="note">{because}</p>}
    </li>
  );
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {keyed(facts).map(([key, fact]) => (
        <div key={key}>
          <dt>{fact.of}</dt>
          <dd>
            <data value={String(fact.value)} title={String(fact.value)}>
              {factText(fact)}
            </data>
          </dd>
        </div>
      ))}
    </dl>
  );
}
