import type { Claim, Part } from '../../analysis/claims/claim';
import { claimsHeadline, claimVerdict, factText } from '../shared/claim-text';
import { JobStatus } from '../shared/JobStatus';
import { PlaceLink } from '../shared/PlaceLink';
import { TrialsTooLarge, useTrials } from './Trials';

/** Where the runs are that judge. */
const SIMULATED = { view: 'validate', part: 'simulated' } as const;

/** The paper's claims, each judged by simulated migrations, with the numbers it was judged by. */
export function Claims() {
  const { job, isTooLarge } = useTrials();
  const claims = isTooLarge ? null : job.answer?.claims;
  return (
    <section className="claims" aria-labelledby="claims-title">
      <h2 id="claims-title">{claims ? claimsHeadline(claims) : 'Do the paper’s claims hold?'}</h2>
      <p className="view-caption">
        Each one is worked out from the <PlaceLink to={SIMULATED}>simulated runs</PlaceLink> and from 60 s of each
        workload without a migration. The workloads imitate those of the paper; their numbers are not the paper&rsquo;s
        measurements.
      </p>
      {isTooLarge ? <TrialsTooLarge /> : <JobStatus job={job} doing="Simulating migrations" />}
      {claims ? (
        <ol
          className={job.isCurrent ? 'claims-list trials-results' : 'claims-list trials-results is-old'}
          aria-busy={!job.isCurrent}
        >
          {claims.map((claim) => (
            <ClaimItem key={claim.number} claim={claim} />
          ))}
        </ol>
      ) : (
        !isTooLarge && <div className="trials-waiting" />
      )}
    </section>
  );
}

function ClaimItem({ claim }: { readonly claim: Claim }) {
  return (
    <li className={claim.holds ? 'claim' : 'claim is-broken'} value={claim.number}>
      <span className="claim-verdict">
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          {claim.holds ? <path d="M2.5 8.5 6 12l7.5-8" /> : <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />}
        </svg>
        {claimVerdict(claim)}
      </span>
      <div className="claim-body">
        <p>
          {claim.says} <span className="claim-where">{claim.where}</span>
        </p>
        <details>
          <summary>The numbers</summary>
          {claim.parts.map((part) => (
            <PartBlock key={part.rule} part={part} />
          ))}
        </details>
        {!claim.holds && <p className="claim-because">{claim.because}</p>}
      </div>
    </li>
  );
}

function PartBlock({ part }: { readonly part: Part }) {
  return (
    <div className="claim-part">
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
  );
}
